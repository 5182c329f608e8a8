import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UploadFolder } from './upload-folder.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'plumbline-uploads-'));
});
afterEach(() => rmSync(data, { recursive: true }));

it('what a killed server left behind is removed at the next start, what a running one holds is not', () => {
  const uploads = join(data, 'uploads');
  const dead = join(uploads, '999999999-abc');
  mkdirSync(dead, { recursive: true });
  writeFileSync(join(dead, 'customer-text'), 'x');
  const running = new UploadFolder(data);
  const another = new UploadFolder(data);
  expect(existsSync(dead)).toBe(false);
  expect(readdirSync(uploads)).toHaveLength(2);
  running.remove();
  another.remove();
  expect(readdirSync(uploads)).toEqual([]);
});

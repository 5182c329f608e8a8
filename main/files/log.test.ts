import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logTo } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('an error becomes one line of JSON with its stack, in a file that only its owner can read', () => {
  logTo(folder)('unexpected error', new TypeError('broken'));
  const file = join(folder, 'plumbline.log');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    message: 'unexpected error',
    error: { name: 'TypeError' },
  });
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('a thrown value that is no error is named by its type, never printed', () => {
  logTo(folder)('unexpected error', 'my card number is 1');
  expect(readFileSync(join(folder, 'plumbline.log'), 'utf8')).not.toContain('card');
});

it('a log that grew large is set aside, and one old one is kept', () => {
  const file = join(folder, 'plumbline.log');
  writeFileSync(file, 'x'.repeat(1024 ** 2 + 1));
  logTo(folder)('next');
  expect(readdirSync(folder).sort()).toEqual(['plumbline.log', 'plumbline.log.old']);
});

it('a log that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => logTo(join(folder, 'file'))('next')).not.toThrow();
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = path.join(import.meta.dirname, 'conformance.ts');
const golden = path.join(import.meta.dirname, '../shared/stats/golden');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'golden-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--golden', folder], {
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
};

describe('npm run conformance -- --golden DIR', () => {
  test('runs the files of that folder and says how many cases passed', () => {
    copyFileSync(path.join(golden, 'bayes_threshold.json'), path.join(folder, 'bayes_threshold.json'));
    expect(run()).toMatchObject({
      status: 0,
      text: expect.stringContaining('6 cases passed, 0 failed, 1 methods.'),
    });
  });

  test('fails on a method that no function answers', () => {
    const cases = [{ id: 'a', input: {}, options: {}, expected: { value: 1 }, tolerance: 0 }];
    writeFileSync(path.join(folder, 'unheard_of.json'), JSON.stringify({ cases }));
    expect(run()).toMatchObject({
      status: 1,
      text: expect.stringContaining('a: no function answers the method "unheard_of"'),
    });
  });

  test('fails on a file of another form, and on a folder without files', () => {
    expect(run()).toMatchObject({ status: 1, text: expect.stringContaining('No golden file') });
    writeFileSync(path.join(folder, 'broken.json'), '{');
    expect(run().status).toBe(1);
  });
});

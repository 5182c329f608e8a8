import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allowed, damage, FUZZ, fuzzFolder, shares } from './testing/fuzz.ts';
import { GOOD_FILES, type GoodFile } from './testing/good-files.ts';
import { readWhole } from './testing/read-whole.ts';

const folder = fuzzFolder();
afterAll(folder.remove);

function filesBeside({ beside = [] }: GoodFile): string[] {
  return beside.map((content, i) => {
    const path = join(folder.path, `beside-${i}`);
    writeFileSync(path, content);
    return path;
  });
}

describe('a good file', () => {
  it.each(GOOD_FILES)('that is $name is read whole', async (file) => {
    const path = join(folder.path, 'good');
    writeFileSync(path, file.pack ? await file.pack(file.bytes) : file.bytes);
    expect(await readWhole(path, filesBeside(file))).toMatchObject({
      refused: null,
      rows: file.rows,
      bad: 0,
    });
  });
});

describe('a damaged file', () => {
  it.each(shares(GOOD_FILES))(
    'that was $name is read or refused in words, and every case it gives is valid',
    async (file) => {
      const beside = filesBeside(file);
      expect(await damage(file, file.ways, folder.path, (path) => readWhole(path, beside))).toEqual([]);
    },
    allowed(FUZZ),
  );

  it('is found out when its reader fails unexpectedly', async () => {
    const [file] = GOOD_FILES;
    const failures = await damage(file as GoodFile, 50, folder.path, async () => {
      throw new TypeError('not a function');
    });
    expect(failures[0]).toContain('damage 0: TypeError: not a function');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allowed, damage, FUZZ, fuzzFolder, shares } from './fuzz.ts';
import { GOOD_OF_TOOLS, GOOD_TABLES, type GoodFile } from './good-files.ts';
import { readWhole } from './read-whole.ts';

/** Reads good files whole, then each of them damaged in its share of all ways. */
export function describeDamage(files: readonly GoodFile[]): void {
  const folder = fuzzFolder();
  afterAll(folder.remove);

  const filesBeside = ({ beside = [] }: GoodFile) =>
    beside.map((content, i) => {
      const path = join(folder.path, `beside-${i}`);
      writeFileSync(path, content);
      return path;
    });

  describe('a good file', () => {
    it.each(files)('that is $name is read whole', async (file) => {
      const path = join(folder.path, 'good');
      writeFileSync(path, file.pack ? await file.pack(file.bytes) : file.bytes);
      const found = await readWhole(path, filesBeside(file));
      expect(found).toMatchObject({ refused: null, rows: file.rows, bad: 0 });
    });
  });

  describe('a damaged file', () => {
    const own = new Set(files.map(({ name }) => name));
    it.each(shares([...GOOD_TABLES, ...GOOD_OF_TOOLS]).filter(({ name }) => own.has(name)))(
      'that was $name is read or refused in words, and every case it gives is valid',
      async (file) => {
        const beside = filesBeside(file);
        expect(await damage(file, file.ways, folder.path, (path) => readWhole(path, beside))).toEqual([]);
      },
      allowed(FUZZ),
    );

    it('is found out when its reader fails unexpectedly', async () => {
      const [file] = files;
      const failures = await damage(file as GoodFile, 50, folder.path, async () => {
        throw new TypeError('not a function');
      });
      expect(failures[0]).toContain('damage 0: TypeError: not a function');
    });
  });
}

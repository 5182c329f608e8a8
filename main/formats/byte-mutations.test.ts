import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allowed, damage, FUZZ, fuzzFolder } from './testing/fuzz.ts';
import { GOOD_FILES } from './testing/good-files.ts';
import { readWhole } from './testing/read-whole.ts';

const EACH = Math.ceil(FUZZ / GOOD_FILES.length);
const folder = fuzzFolder();
afterAll(folder.remove);

describe('a good file', () => {
  it.each(GOOD_FILES)('that is $name is read whole', async ({ bytes, rows }) => {
    const path = join(folder.path, 'good');
    writeFileSync(path, bytes);
    expect(await readWhole(path)).toMatchObject({ refused: null, rows, bad: 0 });
  });
});

describe('a damaged file', () => {
  it.each(GOOD_FILES)(
    'that was $name is read or refused in words, and every case it gives is valid',
    async (file) => {
      expect(await damage(file, EACH, folder.path, readWhole)).toEqual([]);
    },
    allowed(EACH),
  );

  it('is found out when its reader fails unexpectedly', async () => {
    const [file] = GOOD_FILES;
    const failures = await damage(file as (typeof GOOD_FILES)[number], 50, folder.path, async () => {
      throw new TypeError('not a function');
    });
    expect(failures[0]).toContain('damage 0: TypeError: not a function');
  });
});

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../../shared/stats/numeric/random.ts';
import { mutateBytes } from './mutate-bytes.ts';

/**
 * Damaged files in all. `npm test` tries 100,000; `FUZZ=5000000 npm run unit -- byte-mutations` tries more, and
 * `FUZZ_SEED=x` others.
 */
export const FUZZ = Number(process.env.FUZZ ?? 10_000);
const SEED = process.env.FUZZ_SEED ?? 'plumbline';
/** Files that are read side by side, since much of the time goes into waiting for the disk. */
const LANES = 4;
/** After so many a reader is known to be broken. */
const ENOUGH = 3;

/** The longest that so many damaged files may take, in milliseconds, however busy the machine: a reader that hangs does not end. */
export const allowed = (count: number) => 60_000 + count * 250;

/** How many ways of damage each file gets, so that all get about the same time: the smaller, the more. */
export function shares<F extends { bytes: Buffer }>(files: readonly F[]): (F & { ways: number })[] {
  const weightOf = ({ bytes }: F) => 1 / (500 + bytes.length);
  const all = files.reduce((sum, file) => sum + weightOf(file), 0);
  return files.map((file) => ({ ...file, ways: Math.ceil((FUZZ * weightOf(file)) / all) }));
}

/** A folder for the files, in memory where the system has such a disk, and what removes it. */
export function fuzzFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'plumbline-fuzz-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Damages a good file in so many ways and has each read. The answer lists what was thrown, with the bytes that did it; each way
 * is told by the name of the file and its number alone, so that it can be had again.
 */
export async function damage(
  { name, bytes, pack }: { name: string; bytes: Buffer; pack?: (bytes: Buffer) => Promise<Buffer> },
  count: number,
  folder: string,
  read: (path: string) => Promise<unknown>,
): Promise<string[]> {
  const failures: string[] = [];
  let next = 0;
  const lane = async (path: string) => {
    while (next < count && failures.length < ENOUGH) {
      const nth = next++;
      const changed = mutateBytes(bytes, createRandom(`${SEED} ${name} ${nth}`));
      writeFileSync(path, pack ? await pack(changed) : changed);
      await read(path).catch((error: unknown) => {
        const thrown = error instanceof Error ? error.stack : error;
        failures.push(`${name}, damage ${nth}: ${thrown}\n${JSON.stringify(changed.toString('latin1'))}`);
      });
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, i) => lane(join(folder, `lane-${i}`))));
  return failures;
}

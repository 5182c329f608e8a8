/**
 * Files that are too large to keep: two gigabytes of rows, lines and brackets without end, bombs. Each is given to its
 * reader in a process of its own; the answer, the time and the memory are held against what they must be.
 * Run with: node bench/hostile-large.ts [scale] [folder]. Files that lie in the folder already are taken as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './support/app.ts';
import { LARGE_FILES, type LargeFile } from './support/large-files.ts';

interface Taken {
  refused: string | null;
  rows: number;
  /** Beyond what a small import takes. */
  seconds: number;
  cancelSeconds: number | null;
  /** Cases that a cancelled import left behind. */
  left: number;
  /** Beyond what a small import takes. */
  overMb: number;
  peakMb: number;
}

const scale = Number(process.argv[2] ?? 1);
const folder = process.argv[3] ?? join(CACHE, 'large');

function take({ kind, refused }: LargeFile, path: string): Taken {
  const database = join(CACHE, 'large.plumbline');
  const script = join(import.meta.dirname, 'support', 'take-large.ts');
  const more = refused === null ? ['--cancel'] : [];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [script, kind, path, database, ...more], { encoding: 'utf8' }),
    );
  } finally {
    for (const suffix of ['', '-wal', '-shm', '.csv']) rmSync(database + suffix, { force: true });
  }
}

function missesOf(wanted: LargeFile, taken: Taken): string[] {
  const { cancelSeconds, left, seconds, overMb } = taken;
  return [
    ...(taken.refused === wanted.refused ? [] : [`${wanted.refused ?? 'all of it'} wanted`]),
    ...(overMb > wanted.mostMb ? [`${wanted.mostMb} MB at most`] : []),
    ...(wanted.mostSeconds !== null && seconds > wanted.mostSeconds
      ? [`${wanted.mostSeconds} s at most`]
      : []),
    ...(cancelSeconds !== null && cancelSeconds > 1 ? ['cancelled within 1 s at most'] : []),
    ...(left !== 0 ? [`the cancelled import left ${left} cases`] : []),
  ];
}

mkdirSync(folder, { recursive: true });
for (const wanted of LARGE_FILES) {
  const path = join(folder, wanted.name);
  const kept = existsSync(path);
  if (!kept) wanted.write(path, scale);
  const taken = take(wanted, path);
  const misses = missesOf(wanted, taken);
  const told = [
    `${(statSync(path).size / 1e6).toFixed(0)} MB`,
    taken.refused ?? `${taken.rows.toLocaleString('en')} rows`,
    `${taken.seconds.toFixed(2)} s`,
    `memory +${taken.overMb.toFixed(0)} MB (${taken.peakMb.toFixed(0)} in all)`,
    ...(taken.cancelSeconds === null ? [] : [`cancelled in ${(taken.cancelSeconds * 1000).toFixed(0)} ms`]),
  ];
  console.log(
    `${(misses.length === 0 ? 'ok' : 'MISS').padEnd(6)}${wanted.name.padEnd(34)}${told.join(', ')}`,
  );
  for (const miss of misses) console.log(`      ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
  if (!kept) rmSync(path);
}

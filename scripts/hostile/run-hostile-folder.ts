import { resolve } from 'node:path';
import { type HostileFile, readHostileIndex } from './hostile-index.ts';
import { tryTable } from './tables.ts';
import { throughBundles } from './through-bundles.ts';
import { throughTheApp } from './through-the-app.ts';
import { throughTheCommandLine } from './through-the-command-line.ts';
import { missesOf, type Observed } from './verdict.ts';

/**
 * Gives every file of a folder to the doors that would meet it, prints what became of each, and answers how many did
 * not come out as the folder's index.json wants.
 */
export async function runHostileFolder(folder: string): Promise<number> {
  let missed = 0;
  let elsewhere = 0;
  for (const one of readHostileIndex(folder)) {
    const { isMiss, isElsewhere, lines } = await runOne(folder, one);
    if (isMiss) missed += 1;
    if (isElsewhere) elsewhere += 1;
    for (const line of lines) console.log(line);
  }
  console.log(
    `${missed === 0 ? 'Every file came out' : `${missed} files did not come out`} as its index wants` +
      `${elsewhere > 0 ? `; ${elsewhere} were not tried here` : ''}.`,
  );
  return missed;
}

interface Told {
  isMiss: boolean;
  isElsewhere: boolean;
  lines: string[];
}

async function runOne(folder: string, one: HostileFile): Promise<Told> {
  const path = resolve(folder, one.file);
  if (one.expected.outcome === 'table') return tellTable(one, await tryTable(path));
  const seen = await throughDoors(path, one);
  const misses = seen.flatMap((door) => missesOf(one, door));
  const isMiss = misses.length > 0;
  return {
    isMiss,
    isElsewhere: false,
    lines: [
      lineOf(one, isMiss ? 'MISS' : 'ok', tellSeen(one, seen)),
      ...misses.map((miss) => `      ${miss}`),
    ],
  };
}

/** A zip is a bundle or holds a table: what is to be refused must be refused as both, anything else is taken by one. */
async function throughDoors(path: string, { file, expected }: HostileFile): Promise<Observed[]> {
  if (!file.endsWith('.zip')) return [await throughTheApp(path), await throughTheCommandLine(path)];
  const bundles = await throughBundles(path);
  const app = await throughTheApp(path);
  if (expected.outcome === 'reject') return [bundles, app];
  return [bundles.outcome === 'reject' ? app : bundles];
}

function tellTable(one: HostileFile, verdict: Awaited<ReturnType<typeof tryTable>>): Told {
  if (verdict === null) {
    const lines = [lineOf(one, 'not tried', 'a table of a kind that is not known here')];
    return { isMiss: false, isElsewhere: true, lines };
  }
  const { tried, misses } = verdict;
  const isMiss = misses.length > 0;
  const lines = [
    lineOf(one, isMiss ? 'MISS' : 'ok', `${tried} tried`),
    ...misses.map((miss) => `      ${miss}`),
  ];
  return { isMiss, isElsewhere: false, lines };
}

/** What the first door did; names of problems that are others than the proposed ones are told, and no miss. */
function tellSeen({ expected }: HostileFile, seen: readonly Observed[]): string {
  const [first] = seen;
  if (!first) return '';
  const named = [...new Set(seen.flatMap(({ problems }) => problems))];
  const proposed = expected.codes.filter((code) => !code.startsWith('W_'));
  const others = proposed.filter((code) => !named.includes(code));
  const counts = first.outcome === 'reject' ? '' : `, ${first.rows} in, ${first.quarantined} aside`;
  return [
    `${first.outcome}${counts}`,
    named.length > 0 ? `: ${named.join(', ')}` : '',
    others.length > 0 ? ` (proposed: ${others.join(', ')})` : '',
  ].join('');
}

function lineOf({ file }: HostileFile, state: string, text: string): string {
  return `${state.padEnd(10)}${file.padEnd(44)}${text}`;
}

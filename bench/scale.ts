/**
 * Whether a million cases with 300 bytes of fields each, and 50,000 whole transcripts, stay pleasant: opening, scrolling
 * a list, filters with their counts, search, and the memory of the service.
 * Run with: node bench/scale.ts [cases] [transcripts]
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDb } from '../main/db/open-db.ts';
import { CACHE, startApp } from './support/app.ts';
import { heading, type Line, lineOf, measure } from './support/measure.ts';
import { importTable } from './support/million.ts';
import { WORDS, writeCases } from './support/write-cases.ts';
import { writeTranscripts } from './support/write-transcripts.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const TRANSCRIPTS = Number(process.argv[3] ?? 50_000);
const CALLS = 200;
const MEMORY_MB = 500;
const app = await startApp();
const { client } = app;
let peak = 0;

function print(line: Line): void {
  peak = Math.max(peak, process.memoryUsage.rss());
  console.log(lineOf(line));
}

/** A workspace made once from a file that is written for it. */
async function workspaceOf(name: string, write: (path: string) => void): Promise<string> {
  const path = join(CACHE, `${name}.plumbline`);
  if (existsSync(path)) return path;
  console.log(`Making ${name}; it is kept for the next run.`);
  const [file, unfinished] = [join(CACHE, `${name}.txt`), join(CACHE, `${name}-unfinished.plumbline`)];
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  write(file);
  await client.workspaces.create({ name, handle: app.context.files.issue(unfinished) });
  await importTable(app, file, true);
  await client.workspaces.close();
  copyFileSync(unfinished, path);
  for (const left of [file, unfinished]) rmSync(left);
  return path;
}

async function open(path: string): Promise<void> {
  await client.workspaces.open({ handle: app.context.files.issue(path) });
}

/** As the list does while somebody drags its bar: page after page behind the last one. */
async function scrolling(path: string): Promise<void> {
  const db = openDb(path);
  const raw = db.prepare('SELECT * FROM cases WHERE draw > ? ORDER BY draw LIMIT 101');
  const baseline = await measure(CALLS, (i) => raw.all(i / CALLS));
  db.close();
  let cursor: string | undefined;
  const times = await measure(CALLS, async () => {
    const page = await client.cases.list({ limit: 100, ...(cursor && { cursor }) });
    cursor = page.next ?? undefined;
  });
  print({ name: 'scroll: the next 100 rows (100 rows by index)', times, baseline, aim: 50 });
  const filters = [
    { name: 'one outcome', filter: { outcome: 'escalated' as const } },
    { name: 'one topic', filter: { cohort: { topic: 'refund' } } },
    { name: 'outcome and channel', filter: { outcome: 'automated' as const, cohort: { channel: 'voice' } } },
    { name: 'a value that no case has', filter: { cohort: { language: 'xx' } } },
    { name: 'what is open', filter: { status: 'open' as const } },
  ];
  for (const { name, filter } of filters) {
    const own = await measure(CALLS / 4, () => client.cases.list({ ...filter, limit: 100 }));
    print({ name: `filter with its count: ${name}`, times: own, baseline, aim: 100 });
  }
  const kpis = await measure(CALLS / 10, () => client.estimates.kpis({}));
  print({ name: 'the numbers of the overview', times: kpis, baseline, aim: 1000 });
}

async function searching(): Promise<void> {
  const none = await measure(CALLS / 4, () => client.cases.list({ limit: 1 }));
  const { everywhere, oneInSix, oneInThousand } = WORDS;
  for (const search of [
    everywhere,
    oneInSix,
    oneInThousand,
    `${everywhere} ${oneInSix}`,
    oneInSix.slice(0, 3),
  ]) {
    const times = await measure(CALLS / 2, () => client.cases.list({ search, limit: 100 }));
    print({ name: `search: ${search} (a list of one)`, times, baseline: none, aim: 100 });
  }
}

try {
  mkdirSync(CACHE, { recursive: true });
  const wide = await workspaceOf(`wide-${CASES}`, (path) => writeCases(path, CASES, 0, 300));
  const talks = await workspaceOf(`talks-${TRANSCRIPTS}`, (path) => writeTranscripts(path, TRANSCRIPTS));
  console.log(`Milliseconds; in brackets the baseline.\n${heading()}`);
  for (const [name, path] of [
    [`open ${CASES.toLocaleString('en')} cases`, wide],
    [`open ${TRANSCRIPTS.toLocaleString('en')} transcripts`, talks],
  ] as const) {
    const bare = await measure(5, () => openDb(path).close());
    const times = await measure(5, () => open(path));
    print({ name: `${name} (SQLite alone)`, times, baseline: bare, aim: 1000 });
  }
  await open(wide);
  await scrolling(wide);
  await open(talks);
  await searching();
  const met = peak / 1e6 < MEMORY_MB ? 'met' : 'missed';
  console.log(`most memory of the service: ${(peak / 1e6).toFixed(0)} MB; < ${MEMORY_MB} MB: ${met}`);
} finally {
  await app.close();
}

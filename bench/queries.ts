/**
 * What a reviewer waits for in a workspace of a million cases: the next case, a search, a list, a commit, the overview;
 * and a commit while a large file is imported. Run with: node bench/queries.ts [cases]
 */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../main/app.ts';
import { writeAssignments } from '../main/db/assignment-queries.ts';
import { type Db, openDb } from '../main/db/open-db.ts';
import { searchExpression } from '../main/db/search-expression.ts';
import { CACHE, startApp } from './support/app.ts';
import { heading, type Line, lineOf, measure, type Times } from './support/measure.ts';
import { importTable, openMillion } from './support/million.ts';
import { WORDS, writeCases } from './support/write-cases.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const FEW_CASES = 10_000;
const CALLS = 300;
const ANALYSES = 10;
const reviewer = 'Cleo';
const app = await startApp();
const { client } = app;

function print(line: Line): void {
  console.log(lineOf(line));
}

/** A commit as the review screen makes it: the next case, opened, judged. Only the commit is timed. */
async function commits(app: App, count: number): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const { caseId } = await app.client.reviews.next({ reviewer });
    if (caseId === null) throw new Error('no case is left to commit');
    const began = performance.now();
    const answers = { verdict: 'cannot_tell' as const, note: 'Not enough is said to tell.' };
    await app.client.reviews.commit({ caseId, reviewer, answers, milliseconds: 20_000 });
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** Writing as many bytes as a commit writes to the log, and waiting until the disk has them. */
async function syncedWrites(): Promise<Times> {
  const path = join(CACHE, 'synced');
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(10 * 4096, 1);
  const times = await measure(CALLS, () => {
    writeSync(file, bytes);
    fsyncSync(file);
  });
  closeSync(file);
  rmSync(path);
  return times;
}

async function reviewing(db: Db): Promise<void> {
  const key = db.prepare('SELECT * FROM cases JOIN transcript ON case_seq = seq WHERE seq = ?');
  const keyRead = await measure(CALLS, (i) => key.get(1 + ((i * 7919) % CASES)));
  let from: string | undefined;
  const next = await measure(CALLS, async () => {
    const { caseId } = await client.reviews.next({ reviewer, from });
    if (caseId !== null) await client.reviews.open({ reviewer, caseId });
    from = caseId ?? undefined;
  });
  print({ name: 'next case, opened (a case read by its key)', times: next, baseline: keyRead, aim: 50 });
  const synced = await syncedWrites();
  const times = await commits(app, CALLS);
  print({ name: 'commit (40 kB written and synced)', times, baseline: synced, aim: 50 });
}

/** Cases like one: read whole and compared by its rare words. */
async function alike(db: Db): Promise<void> {
  const key = db.prepare('SELECT * FROM cases JOIN transcript ON case_seq = seq WHERE seq = ?');
  const baseline = await measure(CALLS, (i) => key.get(1 + ((i * 7919) % CASES)));
  const { cases } = await client.cases.list({ limit: CALLS });
  const times = await measure(CALLS, (i) =>
    client.cases.similar({ caseId: cases[i % cases.length]?.caseId ?? '', reviewer }),
  );
  print({ name: 'cases like one (a case read by its key)', times, baseline, aim: 100 });
}

/** A tenth of the cases in the queues of ten reviewers, the first of whom has done nearly all of theirs. */
async function queueing(db: Db): Promise<void> {
  const people = Array.from({ length: 10 }, (_, i) => `Reviewer ${i}`);
  const ids = db
    .prepare<[number], string>('SELECT case_id FROM cases ORDER BY draw DESC LIMIT ?')
    .pluck()
    .all(CASES / 10);
  db.transaction(() => {
    const given = ids.map((caseId, i) => ({
      caseId,
      reviewer: people[i % people.length] as string,
      kind: 'first' as const,
    }));
    writeAssignments(db, given, { seed: 'bench', at: new Date().toISOString() });
    db.prepare(`
      UPDATE assignment SET state = 'done' WHERE reviewer = ? AND place < 0.999`).run(people[0]);
  }).immediate();
  const key = db.prepare('SELECT * FROM assignment WHERE reviewer = ? AND case_id = ? AND pass = 0');
  const baseline = await measure(CALLS, (i) => key.get(people[i % people.length], ids[i]));
  for (const [name, who] of [
    ['of an untouched queue', people[1]],
    ['of a queue that is nearly done', people[0]],
    ['of the shared queue beside them', reviewer],
  ] as const) {
    let from: string | undefined;
    const times = await measure(CALLS, async () => {
      const { caseId } = await client.reviews.next({ reviewer: who as string, from });
      from = caseId ?? undefined;
    });
    print({ name: `next ${name} (an assignment read by its key)`, times, baseline, aim: 5 });
  }
  const opened = await measure(CALLS, (i) =>
    client.reviews.open({ reviewer: people[1] as string, caseId: ids[i] as string }),
  );
  print({ name: 'a case of a queue, opened with its position', times: opened, baseline, aim: 50 });
  const overview = await measure(ANALYSES, () => client.assignments.overview());
  print({ name: 'who has how much', times: overview, baseline });
  await client.assignments.addReviewer({ name: 'Reviewer 0' });
  const plan = await measure(ANALYSES, () =>
    client.assignments.plan({ cases: 200, reviewers: ['Reviewer 0'] }),
  );
  print({ name: 'a distribution, previewed', times: plan, baseline });
}

async function searching(db: Db): Promise<void> {
  const raw = db.prepare('SELECT rowid FROM case_text WHERE case_text MATCH ? ORDER BY rowid LIMIT 101');
  const { everywhere, oneInSix, oneInThousand, rare } = WORDS;
  const searches = [
    { name: 'a word of every case', filter: { search: everywhere } },
    { name: 'a word of every sixth case', filter: { search: oneInSix } },
    { name: 'a word of every thousandth case', filter: { search: oneInThousand } },
    { name: 'a word of ten cases', filter: { search: rare } },
    { name: 'two frequent words', filter: { search: `${everywhere} ${oneInSix}` } },
    { name: 'a frequent and a rare word', filter: { search: `${oneInSix} ${oneInThousand}` } },
    { name: 'an unfinished word', filter: { search: oneInSix.slice(0, 3) } },
    { name: 'one letter', filter: { search: 'b' } },
    {
      name: 'a frequent word among labelled cases',
      filter: { search: oneInSix, status: 'labelled' as const },
    },
  ];
  for (const { name, filter } of searches) {
    const calls = CALLS / 3;
    const baseline = await measure(calls, () => raw.all(searchExpression(filter.search)));
    const times = await measure(calls, () => client.cases.list({ ...filter, reviewer, limit: 100 }));
    print({ name: `search: ${name} (FTS5 alone)`, times, baseline, aim: 100 });
  }
}

async function listing(db: Db): Promise<void> {
  const raw = db.prepare('SELECT * FROM cases ORDER BY draw LIMIT 101');
  const baseline = await measure(CALLS, () => raw.all());
  const lists = [
    { name: 'first page', filter: {} },
    { name: 'a page in the middle', filter: { cursor: '0.5' } },
    { name: 'one outcome', filter: { outcome: 'escalated' as const } },
    { name: 'a topic of every thousandth case', filter: { cohort: { topic: 'recall' } } },
    { name: 'a topic that no case has', filter: { cohort: { topic: 'none' } } },
    { name: 'what is open', filter: { status: 'open' as const } },
    { name: 'what was labelled', filter: { status: 'labelled' as const } },
    { name: 'one verdict of a reviewer', filter: { verdict: 'missed_escalation', reviewer: 'Ada' } },
  ];
  for (const { name, filter } of lists) {
    const times = await measure(CALLS / 3, () => client.cases.list({ reviewer, limit: 100, ...filter }));
    print({ name: `list: ${name} (100 rows by index)`, times, baseline, aim: 100 });
  }
}

/** Estimates read strata and labels, never all cases: a workspace of a hundredth of the cases is the baseline. */
async function estimating(): Promise<Record<string, Times>> {
  return {
    KPIs: await measure(ANALYSES, () => client.estimates.kpis({})),
    width: await measure(ANALYSES, () => client.estimates.width()),
    progress: await measure(ANALYSES, () => client.reviews.progress({ reviewer })),
    'current workspace': await measure(ANALYSES, () => client.workspaces.current()),
  };
}

/** Labels committed while a file of a fifth of the cases is imported into the same workspace. */
async function importing(): Promise<void> {
  const table = join(CACHE, 'more.csv');
  writeCases(table, CASES / 5, CASES);
  const alone = await commits(app, CALLS);
  let done = false;
  const job = importTable(app, table, false).finally(() => {
    done = true;
  });
  const during: number[] = [];
  while (!done) {
    during.push(...(await commits(app, 1)));
    await wait(20);
  }
  await job;
  rmSync(table);
  during.sort((a, b) => a - b);
  print({ name: 'commit during an import (commit without)', times: during, baseline: alone, aim: 50 });
  console.log(`  the longest of them took ${during.at(-1)?.toFixed(1)} ms`);
}

console.log('Milliseconds; in brackets the baseline, measured in the same run. Ratio of the medians.\n');
try {
  await openMillion(app, FEW_CASES);
  const few = await estimating();
  const db = openDb(await openMillion(app, CASES));
  console.log(`${CASES.toLocaleString('en')} cases\n${heading()}`);
  await reviewing(db);
  await alike(db);
  await queueing(db);
  await searching(db);
  await listing(db);
  for (const [name, times] of Object.entries(await estimating())) {
    print({
      name: `${name} (with ${FEW_CASES.toLocaleString('en')} cases)`,
      times,
      baseline: few[name] ?? [],
    });
  }
  db.close();
  await importing();
} finally {
  app.close();
}

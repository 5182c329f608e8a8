import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../main/app.ts';
import { MIGRATIONS } from '../../main/db/migrations/index.ts';
import { CACHE } from './app.ts';
import { writeCases } from './write-cases.ts';

const REVIEWERS = ['Ada', 'Ben'];

/**
 * Opens a workspace of so many cases, 1,000 of them labelled by two people, imported through the app once and kept. The copy that is
 * opened may be written to.
 */
export async function openMillion(app: App, rows: number): Promise<string> {
  const name = `cases-${rows}-${fingerprint()}`;
  const kept = join(CACHE, `${name}.plumbline`);
  if (!existsSync(kept)) await make(app, name, rows);
  const copy = join(CACHE, 'at-work.plumbline');
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  copyFileSync(kept, copy);
  await app.client.workspaces.open({ handle: app.context.files.issue(copy) });
  return copy;
}

/** Another shape of workspace or of rows is another file. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const { sql } of MIGRATIONS) hash.update(sql);
  hash.update(readFileSync(join(import.meta.dirname, 'write-cases.ts')));
  return hash.digest('hex').slice(0, 8);
}

async function make(app: App, name: string, rows: number): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const table = join(CACHE, `${name}.csv`);
  const unfinished = join(CACHE, `${name}-unfinished.plumbline`);
  console.log(`Making a workspace of ${rows.toLocaleString('en')} cases; it is kept for the next run.`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  writeCases(table, rows);
  await app.client.workspaces.create({ name: 'Bench', handle: app.context.files.issue(unfinished) });
  await importTable(app, table, true);
  rmSync(table);
  await label(app);
  await app.client.workspaces.close();
  copyFileSync(unfinished, join(CACHE, `${name}.plumbline`));
  rmSync(unfinished);
}

export async function importTable(app: App, path: string, wholePopulation: boolean): Promise<void> {
  const job = await app.client.imports.run({ handle: app.context.files.issue(path), wholePopulation });
  for (let step = await job.next(); !step.done; step = await job.next());
}

/** Every fifth case needed a human, whatever became of it; every 31st nobody can tell. */
async function label(app: App): Promise<void> {
  const { cases } = await app.client.cases.list({ limit: 1000 });
  const lines = cases.flatMap(({ caseId, outcome }, i) => {
    const needed = i % 5 === 0;
    const [yes, no] =
      outcome === 'escalated'
        ? ['true_escalation', 'false_escalation']
        : ['missed_escalation', 'correct_resolution'];
    const verdict = i % 31 === 0 ? 'cannot_tell' : needed ? yes : no;
    return REVIEWERS.map((reviewer) => JSON.stringify({ caseId, reviewer, verdict, milliseconds: 30_000 }));
  });
  const file = join(CACHE, 'labels.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const job = await app.client.labels.import({ handle: app.context.files.issue(file) });
  for (let step = await job.next(); !step.done; step = await job.next());
  rmSync(file);
}

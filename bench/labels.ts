/**
 * Importing label lines into a workspace of cases, and how long a label waits that somebody commits meanwhile.
 * Run with: node bench/labels.ts [labels] [cases]
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../main/app.ts';
import { importTable } from './support/million.ts';
import { writeCases } from './support/write-cases.ts';

const labels = Number(process.argv[2] ?? 1_000_000);
const cases = Number(process.argv[3] ?? labels / 4);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));

const app = createApp({
  dataFolder: folder,
  now: () => new Date(),
  log: (message, error) => console.error(message, error),
});

/** As a table of grades has them: a row per case and grader, words of its own. */
function writeLabels(path: string, ids: readonly string[]): void {
  const file = openSync(path, 'w');
  let text = 'item,grader,grade,comment\n';
  for (let i = 0; i < labels; i++) {
    const grader = `grader ${Math.floor(i / ids.length) + 1}`;
    text += `${ids[i % ids.length]},${grader},${i % 7 === 0 ? 'fail' : 'pass'},looked at turn ${i % 9}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

const MAPPING = {
  shape: 'long' as const,
  caseId: 'item',
  question: 'verdict',
  raters: [{ column: 'grade', reviewer: { column: 'grader' } }],
  values: { pass: 'not_needed', fail: 'needed' },
  note: 'comment',
};

/** Commits a label every 50 ms as long as the import runs; returns how long each took. */
async function labelMeanwhile(goesOn: () => boolean): Promise<number[]> {
  const taken: number[] = [];
  while (goesOn()) {
    const { caseId } = await app.client.reviews.next({ reviewer: 'Ada' });
    if (caseId === null) break;
    const began = performance.now();
    const label = { caseId, reviewer: 'Ada', answers: { verdict: 'cannot_tell' as const }, milliseconds: 1 };
    await app.client.reviews.commit(label).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 'NOT_SAVED') throw error;
      console.log('a label was refused: the workspace was busy');
    });
    taken.push(performance.now() - began);
    await wait(50);
  }
  return taken.sort((a, b) => a - b);
}

async function run(path: string): Promise<void> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  let peak = 0;
  let goesOn = true;
  const meanwhile = labelMeanwhile(() => goesOn);
  const job = await app.client.labels.import({ handle: app.context.files.issue(path), mapping: MAPPING });
  for (let step = await job.next(); ; step = await job.next()) {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (!step.done) continue;
    if (step.value.new !== labels) throw new Error(`imported ${step.value.new} of ${labels} labels`);
    break;
  }
  goesOn = false;
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const processor = ((user + system) / 1e6).toFixed(1);
  console.log(`import: ${seconds} s (processor ${processor} s), peak memory ${(peak / 1e6).toFixed(0)} MB`);
  const waits = await meanwhile;
  const at = (share: number) => (waits[Math.floor(share * (waits.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${waits.length} labels committed meanwhile: median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`,
  );
}

try {
  await app.client.workspaces.create({ name: 'Bench' });
  const table = join(folder, 'cases.csv');
  writeCases(table, cases);
  await importTable(app, table, false);
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await app.client.cases.list({ limit: 1000, ...(cursor !== null && { cursor }) });
    ids.push(...page.cases.map(({ caseId }) => caseId));
    cursor = page.next;
    if (cursor === null) break;
  }
  const path = join(folder, 'labels.csv');
  writeLabels(path, ids);
  console.log(
    `${labels.toLocaleString('en')} labels of ${cases.toLocaleString('en')} cases, ${(statSync(path).size / 1e6).toFixed(0)} MB`,
  );
  await run(path);
} finally {
  app.close();
  rmSync(folder, { recursive: true, force: true });
}

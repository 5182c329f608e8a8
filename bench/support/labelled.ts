import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../main/app.ts';
import { fallingNeed } from '../../shared/analysis/testing/simulated-labels.ts';
import { createRandom } from '../../shared/stats/index.ts';
import { CACHE } from './app.ts';
import { importTable } from './million.ts';

/** Cases below this confidence were handed over. */
const CUT = 0.8;

/** A new workspace of so many cases, every one of them labelled, whose need of a human falls with the confidence. */
export async function makeLabelled(app: App, labels: number): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, `labelled-${labels}.plumbline`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) rmSync(path + suffix);
  }
  const random = createRandom('labelled');
  const cases = ['conversation_id,outcome,started_at,topic,confidence,transcript'];
  const verdicts: string[] = [];
  for (let i = 0; i < labels; i++) {
    const confidence = Number(random.next().toFixed(3));
    const needed = random.next() < fallingNeed(confidence);
    const escalated = confidence < CUT;
    const day = String(1 + (i % 28)).padStart(2, '0');
    cases.push(
      `c${i},${escalated ? 'escalated' : 'automated'},2026-09-${day}T10:00:00Z,topic ${i % 6},${confidence},"customer: hello"`,
    );
    const verdict = escalated
      ? needed
        ? 'true_escalation'
        : 'false_escalation'
      : needed
        ? 'missed_escalation'
        : 'correct_resolution';
    verdicts.push(JSON.stringify({ caseId: `c${i}`, reviewer: 'Ada', verdict, milliseconds: 30_000 }));
  }
  const [table, file] = [join(CACHE, 'labelled.csv'), join(CACHE, 'labelled.jsonl')];
  writeFileSync(table, `${cases.join('\n')}\n`);
  writeFileSync(file, `${verdicts.join('\n')}\n`);
  await app.client.workspaces.create({ name: 'Labelled', handle: app.context.files.issue(path) });
  await importTable(app, table, true);
  const job = await app.client.labels.import({ handle: app.context.files.issue(file) });
  for (let step = await job.next(); !step.done; step = await job.next());
  rmSync(table);
  rmSync(file);
  return path;
}

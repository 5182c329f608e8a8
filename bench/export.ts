/**
 * Writing the labels of a workspace to a file, in each notation, beside writing the same lines as JSON from memory.
 * Run with: node bench/export.ts [labels]
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat } from '../shared/model/export.ts';
import { startApp } from './support/app.ts';
import { makeLabelled } from './support/labelled.ts';

const labels = Number(process.argv[2] ?? 1_000_000);
const app = await startApp();

async function write(format: ExportFormat): Promise<string> {
  const [began, cpu, before] = [performance.now(), process.cpuUsage(), process.memoryUsage.rss()];
  let peak = before;
  const job = await app.client.exports.create({ content: 'labels', format });
  for (;;) {
    const step = await job.next();
    peak = Math.max(peak, process.memoryUsage.rss());
    if (!step.done) continue;
    const { rows, bytes, handle } = step.value;
    if (rows !== labels) throw new Error(`wrote ${rows} of ${labels} labels`);
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - began) / 1000;
    const figures = [
      `${seconds.toFixed(1)} s`,
      `processor ${((user + system) / 1e6).toFixed(1)} s`,
      `${(bytes / 1e6).toFixed(0)} MB`,
      `memory ${(before / 1e6).toFixed(0)} MB before, ${(peak / 1e6).toFixed(0)} MB at most`,
    ];
    console.log(`${format.padEnd(8)} ${figures.join(', ')}`);
    return app.context.files.resolve(handle).path;
  }
}

/** What writing alone takes, where the lines are in memory already. */
function writeAgain(lines: readonly unknown[]): void {
  const path = join(tmpdir(), `plumbline-bench-${process.pid}.jsonl`);
  const began = performance.now();
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`baseline ${seconds} s, ${(statSync(path).size / 1e6).toFixed(0)} MB of lines from memory`);
  rmSync(path);
}

try {
  await makeLabelled(app, labels);
  console.log(`${labels.toLocaleString('en')} labels`);
  writeAgain(
    Array.from({ length: labels }, (_, place) => ({
      ...{ caseId: `c${place}`, reviewer: 'Ada', kind: 'label', stage: 'blind', verdict: 'cannot_tell' },
      ...{ milliseconds: 30_000, codebookVersion: 1, recordedAt: '2026-09-01T10:00:00.000Z' },
    })),
  );
  // A sheet holds 1,048,575 labels.
  const formats: ExportFormat[] = [
    'jsonl',
    'csv',
    'parquet',
    ...(labels < 1_048_576 ? ['xlsx' as const] : []),
  ];
  for (const format of formats) rmSync(await write(format));
} finally {
  app.close();
}

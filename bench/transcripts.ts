/**
 * Importing whole transcripts as JSON lines, beside reading the same file and parsing every line, in megabytes a second;
 * and importing their facts alone. Run with: node bench/transcripts.ts [cases]
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDb } from '../main/db/open-db.ts';
import { writeIdentity } from '../main/db/setting-queries.ts';
import { runJob } from '../main/jobs/run-job.ts';

const CASES = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const path = join(folder, 'transcripts.jsonl');

/** Wall time tells what people wait; processor time stays the same when other programs keep the machine busy. */
interface Taken {
  wall: number;
  processor: number;
}

async function timed(work: () => Promise<void>): Promise<Taken> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

/** In a process of its own, so that what is measured here is the memory of the import. */
function writeFile(): void {
  const from = JSON.stringify(import.meta.resolve('./support/write-transcripts.ts'));
  const script = `import { writeTranscripts } from ${from}; writeTranscripts(process.argv[1], ${CASES})`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, path]);
}

async function parseAlone(): Promise<void> {
  let turns = 0;
  for await (const line of createInterface({ input: createReadStream(path) }))
    turns += (JSON.parse(line) as { messages: unknown[] }).messages.length;
  if (turns === 0) throw new Error('nothing was read');
}

/** Imports into a new workspace; returns the most memory it took, in megabytes. */
async function importOnce(transcripts: 'all' | 'sample'): Promise<number> {
  const databasePath = join(folder, `${transcripts}.plumbline`);
  const db = openDb(databasePath, { create: true });
  writeIdentity(db, { id: 'bench', seed: 'bench', createdAt: '2026-01-01T00:00:00.000Z', sample: false });
  db.close();
  let peak = 0;
  const file = { path, name: 'transcripts.jsonl' };
  const job = runJob('importFile', {
    databasePath,
    file,
    transcripts,
    startedAt: '2026-01-01T00:00:00.000Z',
  });
  for (let step = await job.next(); ; step = await job.next()) {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (!step.done) continue;
    if (step.value.new !== CASES) throw new Error(`imported ${step.value.new} of ${CASES} cases`);
    return peak / 1e6;
  }
}

function said({ wall, processor }: Taken, mb: number): string {
  return `${wall.toFixed(1)} s (processor ${processor.toFixed(1)} s), ${(mb / wall).toFixed(0)} MB/s`;
}

try {
  writeFile();
  const mb = statSync(path).size / 1e6;
  console.log(`${CASES.toLocaleString('en')} transcripts, ${mb.toFixed(0)} MB`);
  const imports: { transcripts: 'all' | 'sample'; taken: Taken; peak: number }[] = [];
  for (const transcripts of ['all', 'sample'] as const) {
    let peak = 0;
    const taken = await timed(async () => {
      peak = await importOnce(transcripts);
    });
    imports.push({ transcripts, taken, peak });
  }
  const alone = await timed(parseAlone);
  console.log(`reading and JSON.parse alone: ${said(alone, mb)}`);
  for (const { transcripts, taken, peak } of imports) {
    const name = transcripts === 'all' ? 'import with its search index' : 'import of the facts alone';
    const ratio = `${(taken.wall / alone.wall).toFixed(2)} by the clock, ${(taken.processor / alone.processor).toFixed(2)} by processor time`;
    console.log(
      `${name}: ${said(taken, mb)}, peak memory ${peak.toFixed(0)} MB; ratio ${ratio}; wanted: at most 3`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

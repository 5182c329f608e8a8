/**
 * Importing whole transcripts as JSON lines, beside reading the same file and parsing every line, in megabytes a second;
 * and importing their facts alone. Run with: node bench/transcripts.ts [cases]
 */
import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CACHE, startApp } from './support/app.ts';
import { writeTranscripts } from './support/write-transcripts.ts';

const CASES = Number(process.argv[2] ?? 50_000);
const path = join(CACHE, 'transcripts.jsonl');
const workspace = join(CACHE, 'transcripts.plumbline');
const app = await startApp();

async function parseAlone(): Promise<number> {
  const began = performance.now();
  let turns = 0;
  for await (const line of createInterface({ input: createReadStream(path) }))
    turns += (JSON.parse(line) as { messages: unknown[] }).messages.length;
  if (turns === 0) throw new Error('nothing was read');
  return (performance.now() - began) / 1000;
}

async function importOnce(transcripts: 'all' | 'sample'): Promise<{ seconds: number; peakMb: number }> {
  forget();
  await app.client.workspaces.create({ name: 'Transcripts', handle: app.context.files.issue(workspace) });
  const began = performance.now();
  let peak = 0;
  const job = await app.client.imports.run({ handle: app.context.files.issue(path), transcripts });
  for (let step = await job.next(); ; step = await job.next()) {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (!step.done) continue;
    if (step.value.new !== CASES) throw new Error(`imported ${step.value.new} of ${CASES} cases`);
    break;
  }
  const seconds = (performance.now() - began) / 1000;
  await app.client.workspaces.close();
  return { seconds, peakMb: peak / 1e6 };
}

function forget(): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(workspace + suffix, { force: true });
}

try {
  mkdirSync(CACHE, { recursive: true });
  writeTranscripts(path, CASES);
  const mb = statSync(path).size / 1e6;
  console.log(`${CASES.toLocaleString('en')} transcripts, ${mb.toFixed(0)} MB`);
  const alone = await parseAlone();
  console.log(`reading and JSON.parse alone: ${alone.toFixed(1)} s, ${(mb / alone).toFixed(0)} MB/s`);
  for (const transcripts of ['all', 'sample'] as const) {
    const { seconds, peakMb } = await importOnce(transcripts);
    const name = transcripts === 'all' ? 'import with search index' : 'import of the facts alone';
    const ratio = `ratio ${(seconds / alone).toFixed(2)}${transcripts === 'all' ? '; promise: at most 3' : ''}`;
    console.log(
      `${name}: ${seconds.toFixed(1)} s, ${(mb / seconds).toFixed(0)} MB/s, peak memory ${peakMb.toFixed(0)} MB, ${ratio}`,
    );
  }
} finally {
  await app.close();
  forget();
  rmSync(path, { force: true });
}

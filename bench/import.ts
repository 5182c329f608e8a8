/**
 * Importing a CSV of a million cases, measured against the sqlite3 shell's .import into a table with the same key and
 * the same full-text index. Run with: node bench/import.ts [rows]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '../main/db/open-db.ts';
import { writeIdentity } from '../main/db/setting-queries.ts';
import { runJob } from '../main/jobs/run-job.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));

const HEADER =
  'conversation_id,outcome,started_at,ended_at,topic,channel,language,agent_version,confidence,transcript\n';
const TOPICS = ['billing', 'refund', 'delivery', 'login', 'cancellation', 'warranty'];

/** Rows as a support export has them, about 176 bytes each; ids in no order, as they come. */
function writeTable(path: string): void {
  const file = openSync(path, 'w');
  let text = HEADER;
  for (let i = 0; i < rows; i++) {
    const id = (Math.imul(i, 2654435761) >>> 0).toString(16).padStart(8, '0');
    const month = 1 + (i % 9);
    const time = (minute: number) => `2026-0${month}-1${i % 10}T0${i % 10}:${minute}${i % 6}:0${i % 10}Z`;
    text += `conv-${id}-${i},${i % 7 === 0 ? 'escalated' : 'automated'},${time(1)},${time(2)},`;
    text += `${TOPICS[i % 6]},chat,en,gpt-4.1/v${i % 3},0.${(i * 7919) % 1000},`;
    text += `"Customer: my order ${id} has not arrived, please help me with it"\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** Wall time tells what people wait; processor time stays the same when other programs keep the machine busy. */
interface Taken {
  wall: number;
  processor: number;
}

async function importOurs(path: string): Promise<Taken & { peakMb: number }> {
  const database = join(folder, 'bench.plumbline');
  const db = openDb(database, { create: true });
  writeIdentity(db, { id: 'bench', seed: 'bench', createdAt: '2026-01-01T00:00:00.000Z', sample: false });
  db.close();
  const began = performance.now();
  const cpu = process.cpuUsage();
  let peak = 0;
  const job = runJob('importFile', {
    databasePath: database,
    file: { path, name: 'bench.csv' },
    startedAt: '2026-01-01T00:00:00.000Z',
  });
  for (let step = await job.next(); ; step = await job.next()) {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (!step.done) continue;
    if (step.value.new !== rows) throw new Error(`imported ${step.value.new} of ${rows} rows`);
    break;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6, peakMb: peak / 1e6 };
}

/** The baseline: the shell's own import into a keyed table, and its full-text index filled from that table. */
function importBaseline(path: string): Taken {
  const columns = HEADER.trim()
    .split(',')
    .map((name, i) => `${name} TEXT${i === 0 ? ' PRIMARY KEY' : ''}`);
  const script = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE t (${columns.join(', ')});
CREATE VIRTUAL TABLE f USING fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2');
.mode csv
.import --skip 1 ${path} t
INSERT INTO f (rowid, body) SELECT rowid, conversation_id || ' ' || transcript FROM t;
`;
  const began = performance.now();
  // The shell's `times` gives, in its second line, the processor time of what it ran.
  const shell = ['-c', 'sqlite3 "$0" >/dev/null; times', join(folder, 'baseline.db')];
  const times = execFileSync('sh', shell, { input: script, encoding: 'utf8' });
  const spent = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const processor = spent.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { wall: (performance.now() - began) / 1000, processor };
}

function said({ wall, processor }: Taken): string {
  return `${wall.toFixed(1)} s (processor ${processor.toFixed(1)} s)`;
}

try {
  const path = join(folder, 'bench.csv');
  writeTable(path);
  console.log(`${rows.toLocaleString('en')} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB`);
  const ours = await importOurs(path);
  console.log(`Plumbline import: ${said(ours)}, peak memory ${ours.peakMb.toFixed(0)} MB`);
  if (spawnSync('sqlite3', ['--version']).status === 0) {
    const baseline = importBaseline(path);
    console.log(`sqlite3 .import:  ${said(baseline)}`);
    const ratio = `${(ours.wall / baseline.wall).toFixed(2)} by the clock`;
    console.log(
      `ratio ${ratio}, ${(ours.processor / baseline.processor).toFixed(2)} by processor time; promise: at most 2.5`,
    );
  } else console.log('sqlite3 is not installed, so there is no baseline to compare with');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

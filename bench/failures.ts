/**
 * Groups of failures: planted surfaces found again, with time and memory as the cases grow; and the whole job on a
 * workspace of 20,000 cases, from their transcripts to the groups that are kept.
 * Run with: node --expose-gc bench/failures.ts [most cases] [surfaces]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFailureMembers } from '../main/db/failure-queries.ts';
import { openDb } from '../main/db/open-db.ts';
import { writeIdentity, writeSettings } from '../main/db/setting-queries.ts';
import { lastOf, runJob } from '../main/jobs/run-job.ts';
import { groupTraces } from '../shared/analysis/failures/group-traces.ts';
import { traceRows } from '../shared/analysis/failures/trace-rows.ts';
import { plantedFailures } from '../shared/analysis/testing/planted-failures.ts';
import { DEFAULT_SETTINGS } from '../shared/model/workspace.ts';
import { adjustedRand } from '../shared/stats/index.ts';
import { writeFailingCases } from './support/failing-cases.ts';

const MOST = Number(process.argv[2] ?? 100_000);
const SURFACES = Number(process.argv[3] ?? 60);
const SIZES = [500, 2000, 5000, 20_000, 50_000, 100_000].filter((size) => size <= MOST);
/** What 20,000 cases may take, and how well they are to be found. */
const AIM = { cases: 20_000, seconds: 10, index: 0.9 };

console.log(
  ['cases', 'different', 'groups', 'alone', 'Rand index', 'seconds', 'CPU s', 'MB', 'KB a case']
    .map((title) => title.padStart(12))
    .join(''),
);
for (const cases of SIZES) {
  const { traces, surface } = plantedFailures(cases, SURFACES, 'bench failures');
  globalThis.gc?.();
  const before = used();
  let most = before;
  const began = performance.now();
  const cpu = process.cpuUsage();
  const rows = traceRows(traces);
  const look = () => {
    most = Math.max(most, used());
  };
  look();
  const groups = groupTraces(rows, look);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  look();
  // A case that is alone is a group of its own.
  const labels = groups.map((group, i) => (group === null ? `alone ${i}` : String(group)));
  const index = adjustedRand(surface, labels).value ?? 0;
  const megabytes = (most - before) / 2 ** 20;
  const row = [
    String(cases),
    String(rows.rows.length),
    String(new Set(groups.filter((group) => group !== null)).size),
    String(groups.filter((group) => group === null).length),
    index.toFixed(3),
    seconds.toFixed(2),
    ((user + system) / 1e6).toFixed(2),
    megabytes.toFixed(0),
    ((megabytes * 1024) / cases).toFixed(1),
  ];
  const isAim = cases === AIM.cases;
  const isMet = seconds < AIM.seconds && index >= AIM.index;
  console.log(row.map((cell) => cell.padStart(12)).join('') + (isAim ? `  ${isMet ? 'met' : 'missed'}` : ''));
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
try {
  const databasePath = join(folder, 'failing.plumbline');
  const db = openDb(databasePath, { create: true });
  writeIdentity(db, { id: 'bench', seed: 'bench', createdAt: '2026-01-01T00:00:00.000Z', sample: false });
  writeSettings(db, { ...DEFAULT_SETTINGS, name: 'Failing' });
  const cases = Math.min(AIM.cases, MOST);
  const { traces, surface } = plantedFailures(cases, SURFACES, 'bench failures');
  writeFailingCases(db, traces);
  for (const name of ['read and grouped', 'grouped again, all transcripts read before']) {
    const began = performance.now();
    const cpu = process.cpuUsage();
    await lastOf(runJob('findFailures', { databasePath, of: 'suspected', now: '2026-01-01T00:00:00.000Z' }));
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const processor = ((user + system) / 1e6).toFixed(2);
    const members = readFailureMembers(db, 'suspected');
    const labels = surface.map((_, i) => String(members.get(`c${i}`) ?? `alone ${i}`));
    const index = adjustedRand(surface, labels).value ?? 0;
    const isMet = seconds < AIM.seconds && index >= AIM.index;
    console.log(
      `${cases} cases of a workspace ${name}: ${seconds.toFixed(2)} s (processor ${processor} s), Rand index ${index.toFixed(3)}  ${isMet ? 'met' : 'missed'}`,
    );
  }
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

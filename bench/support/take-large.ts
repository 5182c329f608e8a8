/** In a process of its own: gives one file to the reader of cases or of bundles, and prints what became of it as JSON. */
import { rmSync, writeFileSync } from 'node:fs';
import { openDb } from '../../main/db/open-db.ts';
import { writeIdentity } from '../../main/db/setting-queries.ts';
import { cancelledJobsGone, lastOf, runJob } from '../../main/jobs/run-job.ts';
import { AppError } from '../../shared/errors.ts';

const [kind, path = '', database = ''] = process.argv.slice(2);

/** The reader works in a thread, so this one can look at the memory of both meanwhile. */
let peakMb = 0;
setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage.rss() / 2 ** 20);
}, 5).unref();

function importing(file: string, signal?: AbortSignal) {
  const input = {
    databasePath: database,
    file: { path: file, name: 'large' },
    startedAt: '2026-01-01T00:00:00.000Z',
  };
  return runJob('importFile', input, signal);
}

/** Rows that were booked, or the stable name of the refusal. */
async function take(): Promise<{ rows: number; refused: string | null }> {
  try {
    if (kind === 'bundle') await lastOf(runJob('lookAtBundle', { path }));
    return { rows: kind === 'bundle' ? 0 : (await lastOf(importing(path))).rows, refused: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { rows: 0, refused: error.detail.problem ?? error.code };
  }
}

/** Seconds from the cancel, in the middle of the file, to the answer; null when it was over before. */
async function cancelled(): Promise<number | null> {
  const abort = new AbortController();
  let asked = 0;
  try {
    for await (const { bytesRead, bytesTotal } of importing(path, abort.signal)) {
      if (asked > 0 || bytesRead < bytesTotal / 20) continue;
      asked = performance.now();
      abort.abort();
    }
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CANCELLED') throw error;
    return (performance.now() - asked) / 1000;
  } finally {
    await cancelledJobsGone();
  }
}

function casesHeld(): number {
  const db = openDb(database);
  const { n } = db.prepare('SELECT count(*) AS n FROM cases').get() as { n: number };
  db.close();
  return n;
}

const db = openDb(database, { create: true });
writeIdentity(db, { id: 'large', seed: 'large', createdAt: '2026-01-01T00:00:00.000Z', sample: false });
db.close();
const small = `${database}.csv`;
writeFileSync(small, 'case_id,outcome\nfirst,bot\n');
await lastOf(importing(small));
// Once more, now that all is loaded: what any job takes, however small.
const startedSmall = performance.now();
await lastOf(importing(small));
const startSeconds = (performance.now() - startedSmall) / 1000;
rmSync(small);
const before = peakMb;
const cancelSeconds = process.argv.includes('--cancel') ? await cancelled() : null;
const left = casesHeld() - 1;
const began = performance.now();
const { rows, refused } = await take();
const seconds = Math.max(0, (performance.now() - began) / 1000 - startSeconds);
console.log(JSON.stringify({ refused, rows, seconds, cancelSeconds, left, overMb: peakMb - before, peakMb }));

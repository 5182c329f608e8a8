/**
 * Joining the sessions of customers in a workspace of a million cases: counting the fields that could name the customer,
 * declaring one, the first list, and the list again after a label. Run with: node bench/abandons.ts [cases]
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CaseWriter } from '../main/db/case-writer.ts';
import { countSampled } from '../main/db/frame-queries.ts';
import { beginImport } from '../main/db/import-queries.ts';
import { openDb } from '../main/db/open-db.ts';
import { CaseRecord } from '../shared/model/case.ts';
import { CACHE, startApp } from './support/app.ts';
import { scatter } from './support/write-cases.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
/** Cases of one customer, on average. */
const EACH = 2.5;
const AT_ONCE = 10_000;
const CHANNELS = ['chat', 'phone', 'e-mail'];
const reviewer = 'Cleo';

const app = await startApp();
const { client } = app;
const path = join(CACHE, 'abandons.plumbline');
for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
await client.workspaces.create({ name: 'Sessions', handle: app.context.files.issue(path) });
await client.workspaces.close();
await timed(`write ${CASES.toLocaleString('en')} cases`, writeSessions);
await client.workspaces.open({ handle: app.context.files.issue(path) });

await timed('count the fields that could name the customer', async () =>
  console.log(await client.abandons.fields()),
);
await timed('join the sessions by one of them', () =>
  client.abandons.configure({ key: 'customer_id', windowHours: 72 }),
);
const first = await timed('the first list', () => client.abandons.list({}));
console.log(first.headline, first.crowded);
await timed('the list again', () => client.abandons.list({}));
await timed('the last page', () => client.abandons.list({ from: Math.max(0, first.counts.open - 50) }));
const caseId = first.rows[0]?.first.caseId ?? '';
await client.reviews.commit({
  caseId,
  reviewer,
  answers: { verdict: 'missed_escalation', severity: 2 },
  milliseconds: 20_000,
});
const labelled = await timed('the list after a label', () => client.abandons.list({ show: 'labelled' }));
if (labelled.counts.confirmed !== 1) throw new Error('the label was not seen');
await timed('a dismissal', () =>
  client.abandons.dismiss({ first: first.rows[1]!.first.caseId, next: first.rows[1]!.next.caseId }),
);
await timed('the list after a dismissal', () => client.abandons.list({}));
await timed('another window', () => client.abandons.configure({ key: 'customer_id', windowHours: 24 }));
await timed('the list of another window', () => client.abandons.list({}));
app.close();
for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.log(`${name.padEnd(50)}${(performance.now() - began).toFixed(0).padStart(9)} ms`);
  return result;
}

function writeSessions(): void {
  const db = openDb(path);
  db.pragma('wal_autocheckpoint = 100000');
  const id = beginImport(db, {
    ...{ file: 'sessions.csv', sha256: '', format: 'csv', mapping: null },
    startedAt: '2026-11-21T09:00:00Z',
  });
  const writer = new CaseWriter(db, id, 'seed');
  for (let from = 0; from < CASES; from += AT_ONCE)
    writer.write(Array.from({ length: Math.min(AT_ONCE, CASES - from) }, (_, k) => sessionOf(from + k)));
  db.prepare('UPDATE import SET finished_at = ?, added = ? WHERE id = ?').run(
    ...['2026-11-21T09:10:00Z', CASES, id],
  );
  db.transaction(() => countSampled(db)).immediate();
  db.close();
}

/** One session in nine months; every two hundredth names nobody. */
function sessionOf(i: number): CaseRecord {
  const began = Date.UTC(2026, 0, 1) + scatter(i, 1) * 270 * 86_400_000;
  const customer = Math.floor((scatter(i, 2) * CASES) / EACH);
  return CaseRecord.parse({
    caseId: `s-${i}`,
    outcome: i % 20 === 0 ? 'abandoned' : i % 5 === 0 ? 'escalated' : 'automated',
    startedAt: new Date(began).toISOString(),
    endedAt: new Date(began + 600_000).toISOString(),
    cohort: { channel: CHANNELS[i % CHANNELS.length], topic: i % 2 === 0 ? 'billing' : 'delivery' },
    metadata: { customer_id: i % 200 === 0 ? 'walk-in' : `K${customer}`, region: `region ${i % 12}` },
    messages: [
      { speaker: 'customer', text: `My order ${i} has not arrived.` },
      { speaker: 'agent', text: 'I look it up for you. Please wait a moment.' },
    ],
  });
}

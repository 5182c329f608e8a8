/**
 * Joining the sessions of customers in a workspace of a million cases: counting the fields that could name the customer,
 * declaring one, the first list, and the list again after a label. Run with: node bench/abandons.ts [cases]
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countSampled } from '../main/db/frame-queries.ts';
import { beginImport } from '../main/db/import-queries.ts';
import { openDb } from '../main/db/open-db.ts';
import { CACHE, startApp } from './support/app.ts';
import { scatter } from './support/write-cases.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
/** Cases of one customer, on average. */
const EACH = 2.5;
/** Longer than a page of the file, as transcripts are. */
const MESSAGES = JSON.stringify([
  { speaker: 'customer', text: 'My order has not arrived.' },
  { speaker: 'agent', text: `I look it up for you. ${'Please wait a moment. '.repeat(40)}` },
]);
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

/** Sessions of nine months, written beside the app, which would take minutes over their search index. */
function writeSessions(): void {
  const db = openDb(path);
  db.pragma('wal_autocheckpoint = 100000');
  const id = beginImport(db, {
    ...{ file: 'sessions.csv', sha256: '', format: 'csv', mapping: null },
    startedAt: '2026-11-21T09:00:00Z',
  });
  db.function('scatter', { deterministic: true }, (i: unknown, salt: unknown) =>
    scatter(Number(i), Number(salt)),
  );
  const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)';
  db.transaction(() => {
    db.prepare(`${numbers}
      INSERT INTO cases (seq, case_id, import_id, draw, outcome, handoff_offered, started_at, ended_at, topic, channel,
                         turns, content_hash)
      SELECT i, 's-' || i, ?, 1.0 * i / ?, CASE WHEN i % 20 = 0 THEN 'abandoned' WHEN i % 5 = 0 THEN 'escalated'
             ELSE 'automated' END, 0,
             strftime('%Y-%m-%dT%H:%M:%SZ', 1767225600 + CAST(scatter(i, 1) * 23328000 AS INTEGER), 'unixepoch'),
             NULL, CASE WHEN i % 2 = 0 THEN 'billing' ELSE 'delivery' END,
             CASE i % 3 WHEN 0 THEN 'chat' WHEN 1 THEN 'phone' ELSE 'e-mail' END, 2, x'00' FROM n`).run(
      CASES,
      id,
      CASES,
    );
    // Every two hundredth names nobody.
    db.prepare(`${numbers}
      INSERT INTO transcript (case_seq, messages, metadata)
      SELECT i, ?, json_object('region', 'region ' || i % 12, 'customer_id', CASE WHEN i % 200 = 0 THEN 'walk-in'
             ELSE 'K' || CAST(scatter(i, 2) * ? AS INTEGER) END) FROM n`).run(CASES, MESSAGES, CASES / EACH);
    db.prepare('UPDATE import SET finished_at = ?, added = ? WHERE id = ?').run(
      ...['2026-11-21T09:10:00Z', CASES, id],
    );
    countSampled(db);
  }).immediate();
  db.close();
}

import type { Db } from './open-db.ts';

/** First and last start of a case; null where no case carries a date. */
export function readPeriod(db: Db): { from: string; to: string } | null {
  const row = db
    .prepare<[], { first: string | null; last: string | null }>(
      'SELECT min(started_at) AS first, max(started_at) AS last FROM live_case',
    )
    .get();
  return row?.first && row.last ? { from: row.first, to: row.last } : null;
}

import type { Outcome } from '../../shared/model/case.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { isSampleDrawn } from './sample-queries.ts';

/** How many cases of the sample in a stratum began on a day. */
export interface DayCell {
  outcome: Outcome;
  /** Key of the stratum as the sample, or else the frame, has it. */
  stratum: string;
  /** ISO day; null where a case does not say when it began. */
  day: string | null;
  sampled: number;
}

/** Of the drawn sample, or of every imported case while none was drawn. Reads each of them once. */
export function readDayCells(db: Db): DayCell[] {
  const day = 'substr(c.started_at, 1, 10) AS day, count(*) AS sampled';
  if (isSampleDrawn(db)) {
    return db
      .prepare<[], DayCell>(`
        SELECT c.outcome AS outcome, s.stratum_key AS stratum, ${day}
        FROM sample_case s CROSS JOIN cases c ON c.seq = s.case_seq GROUP BY 1, 2, 3`)
      .all();
  }
  const key = stratumKeySql(readFrameFields(db), 'c');
  return db
    .prepare<[], DayCell>(`
      SELECT c.outcome AS outcome, ${key} AS stratum, ${day} FROM live_case c GROUP BY 1, 2, 3`)
    .all();
}

/** First and last period of the counts that have one; null without any. */
export function readCountedSpan(db: Db): { first: string; last: string } | null {
  const row = db
    .prepare<[], { first: string | null; last: string | null }>(
      "SELECT min(period) AS first, max(period) AS last FROM population_count WHERE period <> ''",
    )
    .get();
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

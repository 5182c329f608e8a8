import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

export type Direction = 'next' | 'previous';

/** The SQL of a direction along places, which lie in [0, 1). */
const WAYS = {
  next: { comparison: '>', order: 'ASC', start: -1 },
  previous: { comparison: '<', order: 'DESC', start: 2 },
} as const;

/** Only these make a queue of one's own: who has none goes on with the shared one. */
const OWN = "('first', 'second', 'gold')";
const DUE = '(a.not_before IS NULL OR a.not_before <= @now)';

/** An unfinished import is not there yet. */
const LIVE = 'c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)';

/** What keeps a case of the shared queue from being offered to this reviewer. */
const FREE = `
  NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id
              AND (s.kind IN ('label', 'adjudication') OR (s.kind = 'skip' AND s.reviewer = @reviewer)))
  AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.case_id = c.case_id AND a.reviewer <> @reviewer)
  AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.case_id = c.case_id AND r.reviewer <> @reviewer AND r.until > @now)
  AND NOT EXISTS (SELECT 1 FROM calibration_case k WHERE k.case_id = c.case_id)`;

/** The queries that are asked between two cases, by themselves so that their plans can be looked at. */
export const QUEUE_SQL = {
  own: (direction: Direction) => `
    SELECT a.case_id FROM assignment a
    WHERE a.reviewer = @reviewer AND a.state = 'open' AND a.place ${WAYS[direction].comparison} @after AND ${DUE}
    ORDER BY a.place ${WAYS[direction].order} LIMIT 1`,
  position: `
    SELECT count(*) AS total, count(*) FILTER (WHERE a.state = 'done') AS done FROM assignment a
    WHERE a.reviewer = @reviewer AND a.state IN ('open', 'done', 'skipped') AND ${DUE}`,
  shared: (from: 'sample' | 'imported', direction: Direction) => {
    const { comparison, order } = WAYS[direction];
    return from === 'sample'
      ? `SELECT c.case_id FROM sample_case p CROSS JOIN cases c ON c.seq = p.case_seq
         WHERE p.place ${comparison} @after AND ${LIVE} AND ${FREE} ORDER BY p.place ${order} LIMIT 1`
      : `SELECT c.case_id FROM cases c INDEXED BY cases_by_draw
         WHERE c.draw ${comparison} @after AND ${LIVE} AND ${FREE} ORDER BY c.draw ${order} LIMIT 1`;
  },
};

/** Whether cases were distributed to this reviewer, so that the shared queue is not theirs. */
export function hasOwnQueue(db: Db, reviewer: string): boolean {
  const kept = prepared(
    db,
    `SELECT 1 FROM assignment WHERE reviewer = ? AND state IN ('open', 'done', 'skipped') AND kind IN ${OWN} LIMIT 1`,
  ).get(reviewer);
  return kept !== undefined;
}

/** The reviewer's next open case that is due, behind a place in their own order. */
export function nextOwn(
  db: Db,
  reviewer: string,
  now: string,
  direction: Direction,
  after?: number,
): string | null {
  return (
    prepared<{ reviewer: string; now: string; after: number }, string>(db, QUEUE_SQL.own(direction))
      .pluck()
      .get({ reviewer, now, after: after ?? WAYS[direction].start }) ?? null
  );
}

/** The place of a case in a reviewer's own queue; undefined when it is not in it. */
export function ownPlace(db: Db, reviewer: string, caseId: string, now: string): number | undefined {
  return prepared<{ reviewer: string; caseId: string; now: string }, number>(
    db,
    `
      SELECT a.place FROM assignment a
      WHERE a.reviewer = @reviewer AND a.case_id = @caseId AND ${DUE} ORDER BY a.pass DESC LIMIT 1`,
  )
    .pluck()
    .get({ reviewer, caseId, now });
}

/** How far a reviewer has come in their own queue; total 0 when they have none. */
export function ownPosition(db: Db, reviewer: string, now: string): { done: number; total: number } {
  const position = prepared<{ reviewer: string; now: string }, { done: number; total: number }>(
    db,
    QUEUE_SQL.position,
  ).get({ reviewer, now });
  return position as { done: number; total: number };
}

export function hasSample(db: Db): boolean {
  return prepared(db, 'SELECT 1 FROM sample_case LIMIT 1').get() !== undefined;
}

/** The next free case of the shared queue: of the sample in force, else of all cases, in the order of the draw. */
export function nextShared(
  db: Db,
  reviewer: string,
  now: string,
  direction: Direction,
  after?: number,
): string | null {
  const sql = QUEUE_SQL.shared(hasSample(db) ? 'sample' : 'imported', direction);
  return (
    prepared<{ reviewer: string; now: string; after: number }, string>(db, sql)
      .pluck()
      .get({ reviewer, now, after: after ?? WAYS[direction].start }) ?? null
  );
}

/** The place of a case in the shared queue; undefined when it is not in it. */
export function sharedPlace(db: Db, caseId: string): number | undefined {
  return hasSample(db)
    ? prepared<[string], number>(
        db,
        'SELECT p.place FROM cases c JOIN sample_case p ON p.case_seq = c.seq WHERE c.case_id = ?',
      )
        .pluck()
        .get(caseId)
    : prepared<[string], number>(db, 'SELECT draw FROM cases WHERE case_id = ?').pluck().get(caseId);
}

/** Whether this reviewer may be offered the case from the shared queue. */
export function isFree(db: Db, caseId: string, reviewer: string, now: string): boolean {
  const found = prepared(db, `SELECT 1 FROM live_case c WHERE c.case_id = @caseId AND ${FREE}`).get({
    caseId,
    reviewer,
    now,
  });
  return found !== undefined;
}

import type { Db } from './open-db.ts';
import { hasSample } from './queue-queries.ts';

/** Nobody has the case, has judged it or has it on the table. */
const UNGIVEN = `
  c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.kind IN ('label', 'adjudication'))
  AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.case_id = c.case_id)
  AND NOT EXISTS (SELECT 1 FROM calibration_case k WHERE k.case_id = c.case_id)
  AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.case_id = c.case_id AND r.until > @now)`;

export const FROM_SAMPLE = `
  SELECT c.case_id FROM sample_case p CROSS JOIN cases c ON c.seq = p.case_seq
  WHERE ${UNGIVEN} ORDER BY p.place LIMIT @limit`;
export const FROM_IMPORTED = `
  SELECT c.case_id FROM cases c INDEXED BY cases_by_draw WHERE ${UNGIVEN} ORDER BY c.draw LIMIT @limit`;

/** The first cases that can be given away: of the sample in force, else of all, in the order of the draw. */
export function readUngiven(db: Db, now: string, limit: number): string[] {
  return db
    .prepare<{ now: string; limit: number }, string>(hasSample(db) ? FROM_SAMPLE : FROM_IMPORTED)
    .pluck()
    .all({ now, limit });
}

/** How many cases nobody has or has judged. Of a sample they are counted; of all cases those that are taken are. */
export function countUngiven(db: Db, now: string, imported: number): number {
  if (hasSample(db)) {
    return db
      .prepare<{ now: string }, number>(
        `SELECT count(*) FROM sample_case p CROSS JOIN cases c ON c.seq = p.case_seq WHERE ${UNGIVEN}`,
      )
      .pluck()
      .get({ now }) as number;
  }
  const taken = db
    .prepare<{ now: string }, number>(`
      SELECT count(*) FROM (
        SELECT case_id FROM standing WHERE kind IN ('label', 'adjudication')
        UNION SELECT case_id FROM assignment UNION SELECT case_id FROM calibration_case
        UNION SELECT case_id FROM reservation WHERE until > @now
      ) t CROSS JOIN live_case c ON c.case_id = t.case_id`)
    .pluck()
    .get({ now }) as number;
  return imported - taken;
}

/** Who has put which case aside: it is not given to them. */
export function readSkipped(db: Db, reviewers: readonly string[]): Map<string, Set<string>> {
  const skipped = db
    .prepare<[string], string>(`SELECT case_id FROM standing WHERE reviewer = ? AND kind = 'skip'`)
    .pluck();
  const barred = new Map<string, Set<string>>();
  for (const reviewer of reviewers) {
    for (const caseId of skipped.all(reviewer)) {
      barred.set(caseId, (barred.get(caseId) ?? new Set()).add(reviewer));
    }
  }
  return barred;
}

/** The cases that a reviewer has, has judged or has put aside, of those given. */
export function readMet(db: Db, reviewer: string, caseIds: readonly string[]): Set<string> {
  const met = db
    .prepare<{ reviewer: string; ids: string }, string>(`
      SELECT j.value FROM json_each(@ids) j
      WHERE EXISTS (SELECT 1 FROM assignment a WHERE a.reviewer = @reviewer AND a.case_id = j.value)
        OR EXISTS (SELECT 1 FROM standing s
                   WHERE s.case_id = j.value AND s.reviewer = @reviewer AND s.kind IN ('label', 'skip'))`)
    .pluck()
    .all({ reviewer, ids: JSON.stringify(caseIds) });
  return new Set(met);
}

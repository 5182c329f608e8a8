import { Verdict } from '../../shared/model/answers.ts';
import type { Db } from './open-db.ts';

/** The condition is the one of the index `concealed_with_known_answer`, word for word. */
const IMPORTED = `
  SELECT c.case_id AS caseId, k.body ->> '$.truth.gold.verdict' AS verdict, NULL AS "by"
  FROM concealed k JOIN live_case c ON c.seq = k.case_seq
  WHERE k.body ->> '$.truth.gold.verdict' IS NOT NULL`;
const BY_LEADS = `
  SELECT s.case_id AS caseId, s.verdict, s.reviewer AS "by"
  FROM standing s JOIN live_case c ON c.case_id = s.case_id WHERE s.kind = 'gold'`;

export interface KnownAnswer {
  caseId: string;
  verdict: Verdict;
  /** The lead who gave it; null when it came with the data. */
  by: string | null;
}

/** Every case whose right answer is known, by id. What a lead says replaces what came with the data. */
export function readKnownAnswers(db: Db): KnownAnswer[] {
  const rows = [
    ...db.prepare<[], KnownAnswer>(IMPORTED).all(),
    ...db.prepare<[], KnownAnswer>(`${BY_LEADS} ORDER BY s.event_id`).all(),
  ].filter(({ verdict }) => Verdict.safeParse(verdict).success);
  const known = new Map(rows.map((row) => [row.caseId, row]));
  return [...known.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}

/** Every reviewer's first verdict on these cases. */
export function readVerdictsOn(
  db: Db,
  caseIds: readonly string[],
): { caseId: string; reviewer: string; verdict: Verdict }[] {
  return db
    .prepare<[string], { caseId: string; reviewer: string; verdict: Verdict }>(`
      SELECT s.case_id AS caseId, s.reviewer, s.verdict FROM json_each(?) j
      CROSS JOIN standing s ON s.case_id = j.value
      WHERE s.kind = 'label' AND s.stage = 'blind' AND s.occasion IS NOT 'repeat'`)
    .all(JSON.stringify(caseIds));
}

/** The known answers that stand in a case, whoever gave them. */
export function goldIdsOf(db: Db, caseId: string): string[] {
  return db
    .prepare<[string], string>(`SELECT event_id FROM standing WHERE case_id = ? AND kind = 'gold'`)
    .pluck()
    .all(caseId);
}

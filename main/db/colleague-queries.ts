import type { Answers } from '../../shared/model/answers.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

const STANDING_ASIDE = 'SELECT 1 FROM reviewer v WHERE v.name = a.reviewer AND v.active = 0';

/**
 * Whether somebody else still has to judge the case. Own repeats of others do not count, nor do people who were set
 * inactive: they would keep everybody waiting.
 */
export function isAwaited(db: Db, caseId: string, reviewer: string): boolean {
  const found = prepared(
    db,
    `
      SELECT 1 FROM assignment a
      WHERE a.case_id = ? AND a.state = 'open' AND a.kind <> 'repeat' AND a.reviewer <> ?
        AND NOT EXISTS (${STANDING_ASIDE}) LIMIT 1`,
  ).get(caseId, reviewer);
  return found !== undefined;
}

/** Whether the case belongs to a session in which somebody, be it this reviewer, has a case left. */
export function isInOpenSession(db: Db, caseId: string): boolean {
  const found = prepared(
    db,
    `
      SELECT 1 FROM calibration_case k
      JOIN calibration_session n ON n.id = k.session AND n.closed_at IS NULL
      JOIN assignment a ON a.session = n.id AND a.state = 'open'
      WHERE k.case_id = ? AND NOT EXISTS (${STANDING_ASIDE}) LIMIT 1`,
  ).get(caseId);
  return found !== undefined;
}

/** What others answered first, blind; of somebody who judged anew under another wording, that answer. */
export function readColleagues(
  db: Db,
  caseId: string,
  reviewer: string,
): { reviewer: string; answers: Answers; recordedAt: string }[] {
  const rows = prepared<[string, string], { reviewer: string; body: string; recordedAt: string }>(
    db,
    `
      SELECT s.reviewer, e.body, s.recorded_at AS recordedAt FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.case_id = ? AND s.reviewer <> ? AND s.kind = 'label' AND s.stage = 'blind' AND s.occasion IS NOT 'repeat'
      ORDER BY s.reviewer, s.pass`,
  ).all(caseId, reviewer);
  const last = new Map(rows.map((row) => [row.reviewer, row]));
  return [...last.values()].flatMap(({ body, ...row }) => {
    const said = JSON.parse(body) as EventBody;
    return said.kind === 'label' ? [{ ...row, answers: said.answers }] : [];
  });
}

export interface Showing {
  reviewer: string;
  caseId: string;
  pass: number;
}

/** Whether the reviewer has seen a colleague's answer after their own of that pass. */
export function wasShown(db: Db, { reviewer, caseId, pass }: Showing): boolean {
  const found = prepared(
    db,
    'SELECT 1 FROM colleague_shown WHERE reviewer = ? AND case_id = ? AND pass = ?',
  ).get(reviewer, caseId, pass);
  return found !== undefined;
}

export function noteShown(db: Db, { reviewer, caseId, pass }: Showing, at: string): void {
  db.prepare(
    'INSERT INTO colleague_shown (reviewer, case_id, pass, shown_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(reviewer, caseId, pass, at);
}

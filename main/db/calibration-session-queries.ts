import type { Answers } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

export interface StoredSession {
  id: number;
  name: string;
  dueAt: string | null;
  createdAt: string;
  closedAt: string | null;
  cases: number;
}

const COLUMNS = `
  n.id, n.name, n.due_at AS dueAt, n.created_at AS createdAt, n.closed_at AS closedAt,
  (SELECT count(*) FROM calibration_case k WHERE k.session = n.id) AS cases`;

export function readSessions(db: Db): StoredSession[] {
  return db
    .prepare<[], StoredSession>(`SELECT ${COLUMNS} FROM calibration_session n ORDER BY n.id DESC`)
    .all();
}

export function readSession(db: Db, id: number): StoredSession | undefined {
  return db
    .prepare<[number], StoredSession>(`SELECT ${COLUMNS} FROM calibration_session n WHERE n.id = ?`)
    .get(id);
}

/** How far each reviewer has come, by name. Whoever was set inactive keeps nobody waiting: `awaited` is false. */
export function readSessionProgress(
  db: Db,
  id: number,
): { reviewer: string; done: number; open: number; of: number; awaited: boolean }[] {
  return db
    .prepare<[number], { reviewer: string; done: number; open: number; of: number; active: number }>(`
      SELECT a.reviewer, count(*) FILTER (WHERE a.state IN ('done', 'skipped')) AS done,
             count(*) FILTER (WHERE a.state = 'open') AS open, count(*) AS "of", coalesce(v.active, 1) AS active
      FROM assignment a LEFT JOIN reviewer v ON v.name = a.reviewer
      WHERE a.session = ? GROUP BY a.reviewer ORDER BY a.reviewer`)
    .all(id)
    .map(({ active, ...row }) => ({ ...row, awaited: active === 1 && row.open > 0 }));
}

export function writeSession(
  db: Db,
  session: { name: string; dueAt: string | null; caseIds: readonly string[] },
  at: string,
): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO calibration_session (name, due_at, created_at) VALUES (?, ?, ?)')
    .run(session.name, session.dueAt, at);
  const id = Number(lastInsertRowid);
  const put = db.prepare('INSERT INTO calibration_case (case_id, session) VALUES (?, ?)');
  for (const caseId of session.caseIds) put.run(caseId, id);
  return id;
}

/** Opens the results and takes what is not judged off the queues. */
export function closeSession(db: Db, id: number, at: string): void {
  db.prepare('UPDATE calibration_session SET closed_at = coalesce(closed_at, ?) WHERE id = ?').run(at, id);
  db.prepare("DELETE FROM assignment WHERE session = ? AND state = 'open'").run(id);
}

/** Whether anybody has judged, put aside or begun one of its cases. */
export function isBegun(db: Db, id: number): boolean {
  const found = db
    .prepare(`
      SELECT 1 FROM calibration_case k WHERE k.session = ? AND (
        EXISTS (SELECT 1 FROM standing s WHERE s.case_id = k.case_id)
        OR EXISTS (SELECT 1 FROM draft d WHERE d.case_id = k.case_id)) LIMIT 1`)
    .get(id);
  return found !== undefined;
}

export function deleteSession(db: Db, id: number): void {
  db.prepare('DELETE FROM calibration_session WHERE id = ?').run(id);
}

const UNMET = `
  c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id)
  AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.case_id = c.case_id)
  AND NOT EXISTS (SELECT 1 FROM calibration_case k WHERE k.case_id = c.case_id)`;

/**
 * Cases that nobody has met, from the end of the draw: samples and queues grow from its beginning. Those outside the
 * sample come first; only when there are too few is the sample touched.
 */
export function drawForSession(db: Db, count: number): string[] {
  const outside = db
    .prepare<[number], string>(`
      SELECT c.case_id FROM cases c INDEXED BY cases_by_draw
      WHERE NOT EXISTS (SELECT 1 FROM sample_case p WHERE p.case_seq = c.seq) AND ${UNMET}
      ORDER BY c.draw DESC LIMIT ?`)
    .pluck()
    .all(count);
  if (outside.length === count) return outside;
  const inside = db
    .prepare<[number], string>(`
      SELECT c.case_id FROM sample_case p CROSS JOIN cases c ON c.seq = p.case_seq
      WHERE ${UNMET} ORDER BY p.place DESC LIMIT ?`)
    .pluck()
    .all(count - outside.length);
  return [...outside, ...inside];
}

/** Whether somebody has judged the case or has it to judge. */
export function isMet(db: Db, caseId: string): boolean {
  const unmet = db.prepare(`SELECT 1 FROM cases c WHERE c.case_id = ? AND ${UNMET}`).get(caseId);
  return unmet === undefined;
}

/** Everybody's blind answers in a session, in the order of its cases. */
export function readSessionAnswers(
  db: Db,
  id: number,
): { caseId: string; reviewer: string; answers: Answers }[] {
  return db
    .prepare<[number], { caseId: string; reviewer: string; body: string }>(`
      SELECT k.case_id AS caseId, s.reviewer, e.body FROM calibration_case k
      JOIN live_case c ON c.case_id = k.case_id
      JOIN standing s ON s.case_id = k.case_id AND s.kind = 'label' AND s.stage = 'blind'
        AND s.occasion IS NOT 'repeat'
      JOIN event e ON e.id = s.event_id
      WHERE k.session = ? ORDER BY c.draw, s.reviewer, s.pass`)
    .all(id)
    .flatMap(({ body, ...row }) => {
      const said = JSON.parse(body) as EventBody;
      return said.kind === 'label' ? [{ ...row, answers: said.answers }] : [];
    });
}

/** The same of the cases in the sample that was drawn, by the strata of its design. */
export function countCalibrationInSample(db: Db): { outcome: Outcome; key: string; cases: number }[] {
  return db
    .prepare<[], { outcome: Outcome; key: string; cases: number }>(`
      SELECT c.outcome, p.stratum_key AS key, count(*) AS cases
      FROM calibration_case k CROSS JOIN cases c ON c.case_id = k.case_id
      CROSS JOIN sample_case p ON p.case_seq = c.seq GROUP BY c.outcome, p.stratum_key`)
    .all();
}

/** How many imported cases of each stratum belong to sessions, by outcome and key: no rate knows them. */
export function countCalibrationCases(db: Db): { outcome: Outcome; key: string; cases: number }[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  return db
    .prepare<[], { outcome: Outcome; key: string; cases: number }>(`
      SELECT c.outcome, ${key} AS key, count(*) AS cases
      FROM calibration_case k CROSS JOIN live_case c ON c.case_id = k.case_id GROUP BY c.outcome, key`)
    .all();
}

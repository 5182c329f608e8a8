import type { Evaluation } from '../../shared/analysis/case-facts.ts';
import { COHORT_FIELDS, type Cohort } from '../../shared/model/case.ts';
import type { SignalDirection } from '../../shared/model/signal.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** What is known of a signal without looking at labels. */
export interface SignalRange {
  name: string;
  /** Cases that carry it. */
  cases: number;
  /** Of the first cases; see `LOOKED_AT`. */
  min: number;
  max: number;
  distinct: number;
}

/** Range and distinct values are read off this many cases: a screen must not wait for a million. */
const LOOKED_AT = 5000;

/** Every signal name, by hopping along the key: as fast with a million cases as with ten. */
export function readSignalNames(db: Db): string[] {
  return db
    .prepare<[], string>(`
      WITH RECURSIVE hop (name) AS (
        SELECT min(name) FROM signal
        UNION ALL
        SELECT (SELECT min(name) FROM signal WHERE name > hop.name) FROM hop WHERE hop.name IS NOT NULL
      )
      SELECT name FROM hop WHERE name IS NOT NULL`)
    .pluck()
    .all() as string[];
}

export function readSignalRange(db: Db, name: string): SignalRange {
  return db
    .prepare<[string, string, string, number], SignalRange>(`
      SELECT ? AS name, (SELECT count(*) FROM signal WHERE name = ?) AS cases,
             min(value) AS min, max(value) AS max, count(DISTINCT value) AS "distinct"
      FROM (SELECT value FROM signal WHERE name = ? LIMIT ?)`)
    .get(name, name, name, LOOKED_AT) as SignalRange;
}

/** The signal's value on every labelled case that has one, by the case's seq. */
export function readLabelledScores(db: Db, name: string): Map<number, number> {
  const rows = db
    .prepare<[string], { seq: number; value: number }>(`
      SELECT s.case_seq AS seq, s.value
      FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN live_case c ON c.case_id = t.case_id
      CROSS JOIN signal s ON s.name = ? AND s.case_seq = c.seq`)
    .all(name);
  return new Map(rows.map(({ seq, value }) => [seq, value]));
}

/** Unlabelled cases of a scope whose signal lies below, or from up, an end of what is labelled. */
export function countUnlabelled(
  db: Db,
  name: string,
  scope: Cohort,
  { from, to, end }: { from: number; to: number; end: 'low' | 'high' },
): number {
  const fields = COHORT_FIELDS.filter((field) => scope[field] !== undefined);
  const within = fields.map((field) => `AND c.${COHORT_COLUMN[field]} = ?`).join(' ');
  const beyond = end === 'low' ? 's.value < ?' : 's.value >= ?';
  return db
    .prepare<(string | number)[], number>(`
      SELECT count(*)
      FROM signal s
      JOIN live_case c ON c.seq = s.case_seq
      WHERE s.name = ? AND ${beyond} ${within}
        AND NOT EXISTS (
          SELECT 1 FROM standing t WHERE t.case_id = c.case_id AND t.kind IN ('label', 'adjudication'))`)
    .pluck()
    .get(name, end === 'low' ? to : from, ...fields.map((field) => scope[field] as string)) as number;
}

/** When each labelled case began, as ISO text, by the case's seq. */
export function readLabelledStarts(db: Db): Map<number, string> {
  const rows = db
    .prepare<[], { seq: number; at: string }>(`
      SELECT c.seq, c.started_at AS at
      FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN live_case c ON c.case_id = t.case_id
      WHERE c.started_at IS NOT NULL`)
    .all();
  return new Map(rows.map(({ seq, at }) => [seq, at]));
}

/** What the evaluation of every labelled case left, where it left anything. */
export function readEvaluations(db: Db): ({ seq: number } & Evaluation)[] {
  return db
    .prepare<[], { seq: number } & Evaluation>(`
      SELECT c.seq, k.body ->> '$.truth.reward' AS reward, k.body ->> '$.truth.correct' AS correct
      FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN live_case c ON c.case_id = t.case_id
      CROSS JOIN concealed k ON k.case_seq = c.seq
      WHERE reward IS NOT NULL OR correct IS NOT NULL`)
    .all();
}

/** The direction somebody has confirmed; null while it is a guess. */
export function readDirection(db: Db, name: string): SignalDirection | null {
  const direction = db
    .prepare<[string], SignalDirection>('SELECT direction FROM signal_direction WHERE name = ?')
    .pluck()
    .get(name);
  return direction ?? null;
}

export function writeDirection(db: Db, name: string, direction: SignalDirection): void {
  db.prepare(`
    INSERT INTO signal_direction (name, direction) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET direction = excluded.direction`).run(name, direction);
}

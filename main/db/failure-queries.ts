import type { Cohort, Outcome } from '../../shared/model/case.ts';
import { ClusterChange } from '../../shared/model/failure.ts';
import type { Act } from '../../shared/model/label-event.ts';
import { type CohortRow, cohortOf } from './cohort-columns.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** What is grouped together: judged failures, or escalations that nobody has judged. */
export type Grouped = 'failure' | 'suspected';

/** How the groups were found last. */
export interface FailureRun {
  /** The next number that no group has had. */
  next: number;
  /** The shape of the traces, and what was compared. */
  basis: string;
  /** Mean adjusted Rand index of subsamples; null when that says nothing. */
  stability: number | null;
}

export function readFailureRun(db: Db, of: Grouped): FailureRun | null {
  const body = db.prepare<[string], string>('SELECT body FROM failure_run WHERE of = ?').pluck().get(of);
  return body === undefined ? null : (JSON.parse(body) as FailureRun);
}

/** The group that each case was found in, by case; null where it is like no other. */
export function readFailureMembers(db: Db, of: Grouped): Map<string, number | null> {
  return new Map(
    db
      .prepare<[string], [string, number | null]>('SELECT case_id, cluster FROM failure_member WHERE of = ?')
      .raw()
      .all(of),
  );
}

/** Keeps what was found in place of what was found before. */
export function writeFailureRun(
  db: Db,
  of: Grouped,
  { run, members, madeAt }: { run: FailureRun; members: ReadonlyMap<string, number | null>; madeAt: string },
): void {
  writeSoon(db, () => {
    db.prepare('DELETE FROM failure_member WHERE of = ?').run(of);
    const insert = db.prepare('INSERT INTO failure_member (of, case_id, cluster) VALUES (?, ?, ?)');
    for (const [caseId, cluster] of members) insert.run(of, caseId, cluster);
    db.prepare('INSERT OR REPLACE INTO failure_run (of, made_at, body) VALUES (?, ?, ?)').run(
      of,
      madeAt,
      JSON.stringify(run),
    );
  });
}

type ActRow = { id: string; kind: Act['kind']; target: string | null; body: string | null };

/** Every change of the groups in the order in which it was made. */
export function readFailureActs(db: Db): (Act & { change: ClusterChange | null })[] {
  return db
    .prepare<[], ActRow>('SELECT id, kind, target, body FROM failure_act ORDER BY position')
    .all()
    .map(({ body, ...act }) => ({
      ...act,
      change: body === null ? null : ClusterChange.parse(JSON.parse(body)),
    }));
}

/** Adds one act: durable when this returns. */
export function appendFailureAct(db: Db, act: Act, recordedAt: string, change: ClusterChange | null): void {
  writeSoon(db, () =>
    db
      .prepare('INSERT INTO failure_act (id, kind, target, recorded_at, body) VALUES (?, ?, ?, ?, ?)')
      .run(act.id, act.kind, act.target, recordedAt, change === null ? null : JSON.stringify(change)),
  );
}

/** An escalated case that nobody has judged. */
export interface Unjudged {
  seq: number;
  caseId: string;
  outcome: Outcome;
  startedAt: string | null;
  cohort: Cohort;
}

/** Escalated cases without a label, in the order in which they came in. Cases of calibration sessions are not among them. */
export function readUnjudged(db: Db): Unjudged[] {
  return db
    .prepare<[], CohortRow & { seq: number; case_id: string; outcome: Outcome; started_at: string | null }>(`
      SELECT c.seq, c.case_id, c.outcome, c.started_at, c.topic, c.segment, c.channel, c.route, c.language,
             c.agent_version
      FROM live_case c
      WHERE c.outcome = 'escalated'
        AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.kind IN ('label', 'adjudication'))
        AND c.case_id NOT IN (SELECT case_id FROM calibration_case)
      ORDER BY c.seq`)
    .all()
    .map((row) => ({
      seq: row.seq,
      caseId: row.case_id,
      outcome: row.outcome,
      startedAt: row.started_at,
      cohort: cohortOf(row),
    }));
}

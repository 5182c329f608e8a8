import type { AssignmentKind, AssignmentState } from '../../shared/model/assignment.ts';
import { placeOf } from './case-draw.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

/** A case for a reviewer. */
export interface NewAssignment {
  reviewer: string;
  caseId: string;
  kind: AssignmentKind;
  /** Which time the reviewer judges the case; 0 is the first. */
  pass?: number;
  session?: number;
  /** Not offered before this time. */
  notBefore?: string;
}

export interface Assigning {
  seed: string;
  /** Also the name of the run: what was assigned together carries the same time. */
  at: string;
}

/** Puts cases into queues. What a reviewer has already, at that pass, is left as it is. Returns how many were new. */
export function writeAssignments(
  db: Db,
  assignments: Iterable<NewAssignment>,
  { seed, at }: Assigning,
): number {
  const put = db.prepare(`
    INSERT INTO assignment (reviewer, case_id, pass, kind, session, place, not_before, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  let written = 0;
  for (const { reviewer, caseId, kind, pass = 0, session = null, notBefore = null } of assignments) {
    const place = placeOf(seed, reviewer, caseId, pass);
    written += put.run(reviewer, caseId, pass, kind, session, place, notBefore, at).changes;
  }
  return written;
}

/**
 * Gives labelled cases back to their reviewers, to be judged anew under the codebook in force; the new answer takes the
 * place of the first. A case that waits for that already, or that its reviewer never labelled, is left out. Returns how
 * many were given.
 */
export function assignReworded(
  db: Db,
  work: readonly { reviewer: string; caseId: string }[],
  assigning: Assigning,
): number {
  return db
    .transaction(() => {
      const again = work.filter((one) => !waitsReworded(db, one) && hasLabelled(db, one));
      return writeAssignments(
        db,
        again.map((one) => ({ ...one, kind: 'reworded' as const, pass: nextPass(db, one) })),
        assigning,
      );
    })
    .immediate();
}

interface Work {
  reviewer: string;
  caseId: string;
}

function waitsReworded(db: Db, { reviewer, caseId }: Work): boolean {
  const found = db
    .prepare(`
      SELECT 1 FROM assignment WHERE reviewer = ? AND case_id = ? AND kind = 'reworded' AND state IN ('open', 'skipped')`)
    .get(reviewer, caseId);
  return found !== undefined;
}

function hasLabelled(db: Db, { reviewer, caseId }: Work): boolean {
  const found = db
    .prepare(`SELECT 1 FROM standing WHERE case_id = ? AND reviewer = ? AND kind = 'label'`)
    .get(caseId, reviewer);
  return found !== undefined;
}

/** The time after every one that was assigned or judged so far. */
export function nextPass(db: Db, { reviewer, caseId }: Work): number {
  return prepared<[string, string, string, string], number>(
    db,
    `
      SELECT 1 + max(
        coalesce((SELECT max(pass) FROM assignment WHERE reviewer = ? AND case_id = ?), 0),
        coalesce((SELECT max(pass) FROM standing WHERE case_id = ? AND reviewer = ? AND kind = 'label'), 0))`,
  )
    .pluck()
    .get(reviewer, caseId, caseId, reviewer) as number;
}

export interface Assigned {
  pass: number;
  /** From when on it was the reviewer's to judge. */
  since: string;
  kind: AssignmentKind;
  state: AssignmentState;
}

/** What a reviewer was given of a case and may see by now, by pass. */
export function assignedTo(db: Db, caseId: string, reviewer: string, now: string): Assigned[] {
  return prepared<[string, string, string], Assigned>(
    db,
    `
      SELECT pass, coalesce(not_before, created_at) AS since, kind, state FROM assignment
      WHERE reviewer = ? AND case_id = ? AND (not_before IS NULL OR not_before <= ?) ORDER BY pass`,
  ).all(reviewer, caseId, now);
}

const UNTOUCHED = `
  state = 'open' AND NOT EXISTS (
    SELECT 1 FROM draft d WHERE d.case_id = a.case_id AND d.reviewer = a.reviewer AND d.pass = a.pass)`;

/** Takes back what nobody has begun of a run: no answer, no skip, no draft. */
export function takeBackRun(db: Db, run: string): { taken: number; kept: number } {
  const taken = db
    .prepare(`DELETE FROM assignment AS a WHERE created_at = ? AND kind <> 'calibration' AND ${UNTOUCHED}`)
    .run(run).changes;
  const kept = db
    .prepare<[string], number>(
      "SELECT count(*) FROM assignment WHERE created_at = ? AND kind <> 'calibration'",
    )
    .pluck()
    .get(run) as number;
  return { taken, kept };
}

/** Takes a reviewer's cases back that they have not begun. Repeats, rewordings and sessions stay theirs. */
export function takeBackFrom(db: Db, reviewer: string): number {
  return db
    .prepare(
      `DELETE FROM assignment AS a WHERE reviewer = ? AND kind IN ('first', 'second', 'gold') AND ${UNTOUCHED}`,
    )
    .run(reviewer).changes;
}

/** Distributions, newest first, with what of them nobody has begun. */
export function readRuns(
  db: Db,
  limit: number,
): { run: string; assigned: number; untouched: number; reviewers: string[] }[] {
  return db
    .prepare<[number], { run: string; assigned: number; untouched: number; reviewers: string }>(`
      SELECT created_at AS run, count(*) AS assigned, sum(${UNTOUCHED}) AS untouched,
             json_group_array(DISTINCT reviewer) AS reviewers
      FROM assignment a WHERE kind IN ('first', 'second', 'gold')
      GROUP BY created_at ORDER BY created_at DESC LIMIT ?`)
    .all(limit)
    .map((row) => ({ ...row, reviewers: (JSON.parse(row.reviewers) as string[]).sort() }));
}

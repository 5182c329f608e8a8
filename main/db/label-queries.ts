import { type Judgement, type Settled, settleVerdict } from '../../shared/analysis/settle-verdict.ts';
import type { Answers } from '../../shared/model/answers.ts';
import type { Cohort, Outcome } from '../../shared/model/case.ts';
import type { EventBody, Occasion, Stage } from '../../shared/model/label-event.ts';
import type { DisputedRule } from '../../shared/model/workspace.ts';
import { type CohortRow, cohortOf } from './cohort-columns.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** A case that has at least one standing label, with what it counts as. */
export interface LabelledCase {
  caseId: string;
  seq: number;
  outcome: Outcome;
  /** ISO time at which it began; null where nobody said. */
  startedAt: string | null;
  cohort: Cohort;
  /** Key of its stratum, as in stratum.cohort_values. */
  stratum: string;
  judgements: Judgement[];
  settled: Settled;
}

type Row = CohortRow & {
  case_id: string;
  seq: number;
  outcome: Outcome;
  started_at: string | null;
  stratum: string;
  reviewer: string;
  kind: 'label' | 'adjudication';
  stage: Stage | null;
  pass: number;
  occasion: Occasion | null;
  body: string;
};

/**
 * Every labelled case of the workspace, settled, also those that the rule leaves out, but for those of calibration
 * sessions, which no rate knows. One row per standing label is read; cases without labels are not.
 */
export function readLabelledCases(db: Db, rule: DisputedRule): LabelledCase[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  const rows = db
    .prepare<[], Row>(`
      SELECT c.case_id, c.seq, c.outcome, c.started_at, c.topic, c.segment, c.channel, c.route, c.language,
             c.agent_version, ${key} AS stratum, s.reviewer, s.kind, s.stage, s.pass, s.occasion, e.body
      FROM standing s
      JOIN event e ON e.id = s.event_id
      JOIN live_case c ON c.case_id = s.case_id
      WHERE s.kind IN ('label', 'adjudication') AND s.occasion IS NOT 'repeat'
        AND s.case_id NOT IN (SELECT case_id FROM calibration_case)
      ORDER BY c.seq, e.position`)
    .iterate();
  const cases = new Map<number, Omit<LabelledCase, 'settled'>>();
  for (const row of rows) {
    let found = cases.get(row.seq);
    if (!found) {
      found = {
        caseId: row.case_id,
        seq: row.seq,
        outcome: row.outcome,
        startedAt: row.started_at,
        cohort: cohortOf(row),
        stratum: row.stratum,
        judgements: [],
      };
      cases.set(row.seq, found);
    }
    const answers = answersOf(JSON.parse(row.body) as EventBody);
    const { reviewer, kind, stage, pass, occasion } = row;
    found.judgements.push({ reviewer, kind, stage, pass, occasion, answers });
  }
  return [...cases.values()].flatMap((found) => {
    const settled = settleVerdict(found.judgements, rule);
    return settled ? [{ ...found, settled }] : [];
  });
}

function answersOf(body: EventBody): Answers {
  if (body.kind === 'label' || body.kind === 'adjudication') return body.answers;
  throw new Error(`a ${body.kind} has no answers`);
}

export function countLabels(db: Db): number {
  return db
    .prepare<[], number>(
      `SELECT count(DISTINCT case_id) FROM standing WHERE kind IN ('label', 'adjudication')`,
    )
    .pluck()
    .get() as number;
}

/** Names of everybody who has left an event here, in order of their first. */
export function readReviewers(db: Db): string[] {
  return db
    .prepare<[], string>('SELECT reviewer FROM event GROUP BY reviewer ORDER BY min(position)')
    .pluck()
    .all() as string[];
}

import type { Answers, Verdict } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { AdjudicationCause, EventBody, Stage } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';

/** A label or an adjudication that stands, with what agreement and settling need of it. */
export interface StandingJudgement {
  eventId: string;
  caseId: string;
  outcome: Outcome;
  topic: string | null;
  reviewer: string;
  kind: 'label' | 'adjudication';
  stage: Stage | null;
  recordedAt: string;
  codebookVersion: number;
  answers: Answers;
  /** Of an adjudication. */
  cause: AdjudicationCause | null;
}

type Row = Omit<StandingJudgement, 'answers' | 'cause'> & { body: string };

/** When it was decided. What an undo or a redo brought back was decided when it was first given. */
const GIVEN_AT = `
  CASE e.act_kind WHEN 'do' THEN s.recorded_at ELSE coalesce((
    SELECT max(o.recorded_at) FROM event o
    WHERE o.case_id = e.case_id AND o.act_kind = 'do' AND o.body = e.body AND o.position < e.position
  ), s.recorded_at) END`;

const COLUMNS = `
  s.event_id AS eventId, c.case_id AS caseId, c.outcome, c.topic, s.reviewer, s.kind, s.stage,
  ${GIVEN_AT} AS recordedAt, e.codebook_version AS codebookVersion, e.body`;
const FROM = `
  FROM standing s JOIN event e ON e.id = s.event_id JOIN live_case c ON c.case_id = s.case_id
  WHERE s.kind IN ('label', 'adjudication') AND s.occasion IS NOT 'repeat'`;

/** Cases that more than one person judged, that somebody could not tell, or that were settled. */
const COMPARABLE = `
  SELECT case_id FROM standing WHERE kind IN ('label', 'adjudication') GROUP BY case_id
  HAVING count(DISTINCT reviewer) > 1 OR sum(kind = 'adjudication') > 0 OR sum(verdict = 'cannot_tell') > 0`;

/** Judgements of every case that can show agreement or has to be settled, case by case in review order. */
export function readComparable(db: Db): StandingJudgement[] {
  return db
    .prepare<[], Row>(
      `SELECT ${COLUMNS} ${FROM} AND s.case_id IN (${COMPARABLE}) ORDER BY c.draw, e.position`,
    )
    .all()
    .map(toJudgement);
}

/** The same of one case. */
export function readJudgementsOf(db: Db, caseId: string): StandingJudgement[] {
  return db
    .prepare<[string], Row>(`SELECT ${COLUMNS} ${FROM} AND s.case_id = ? ORDER BY e.position`)
    .all(caseId)
    .map(toJudgement);
}

function toJudgement({ body, ...row }: Row): StandingJudgement {
  const read = JSON.parse(body) as EventBody;
  if (read.kind === 'label') return { ...row, answers: read.answers, cause: null };
  if (read.kind === 'adjudication') return { ...row, answers: read.answers, cause: read.cause };
  throw new Error(`a ${read.kind} has no answers`);
}

/** Every reviewer's verdicts on cases whose right verdict an expert has given. */
export function readGoldVerdicts(
  db: Db,
): { caseId: string; reviewer: string; stage: Stage; verdict: Verdict; gold: Verdict }[] {
  return db
    .prepare<[], { caseId: string; reviewer: string; stage: Stage; verdict: Verdict; gold: Verdict }>(`
      SELECT c.case_id AS caseId, s.reviewer, s.stage, s.verdict, k.body ->> '$.truth.gold.verdict' AS gold
      FROM standing s JOIN live_case c ON c.case_id = s.case_id JOIN concealed k ON k.case_seq = c.seq
      WHERE s.kind = 'label' AND gold IN
        ('true_escalation', 'false_escalation', 'correct_resolution', 'missed_escalation', 'cannot_tell')`)
    .all();
}

/** How many cases each person has judged, by name. */
export function readLabelledPerReviewer(db: Db): { reviewer: string; cases: number }[] {
  return db
    .prepare<[], { reviewer: string; cases: number }>(`
      SELECT reviewer, count(DISTINCT case_id) AS cases FROM standing WHERE kind = 'label'
      GROUP BY reviewer ORDER BY reviewer`)
    .all();
}

/** Standing labels that were made under a version of the codebook. */
export function countLabelsUnder(db: Db, codebookVersion: number): number {
  return db
    .prepare<[number], number>(`
      SELECT count(*) FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.kind = 'label' AND s.stage = 'blind' AND e.codebook_version = ?`)
    .pluck()
    .get(codebookVersion) as number;
}

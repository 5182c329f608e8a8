import type { Answers } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type {
  AdjudicationCause,
  EventBody,
  GuidelineGap,
  Occasion,
  Stage,
} from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';

interface StandingEvent {
  eventId: string;
  /** Ids under which the same answer was given first, where an undo or a redo brought it back. */
  origins: string[];
  caseId: string;
  outcome: Outcome;
  topic: string | null;
  reviewer: string;
  recordedAt: string;
  codebookVersion: number;
}

/** A label that stands. Repeats are not among them. */
export interface StandingLabelled extends StandingEvent {
  kind: 'label';
  stage: Stage;
  pass: number;
  occasion: Occasion | null;
  answers: Answers;
  milliseconds: number | null;
}

export interface StandingAdjudication extends StandingEvent {
  kind: 'adjudication';
  stage: null;
  answers: Answers;
  cause: AdjudicationCause;
  /** The events it weighed; null in old files. */
  judged: string[] | null;
  guideline: GuidelineGap | null;
}

export interface StandingFlag extends StandingEvent {
  kind: 'flag';
  note: string | null;
}

export interface StandingAppeal extends StandingEvent {
  kind: 'appeal';
  note: string;
  against: string;
}

/** What stands in a case, with what agreement and settling need of it. */
export type StandingJudgement = StandingLabelled | StandingAdjudication | StandingFlag | StandingAppeal;

type Row = Omit<StandingEvent, 'origins'> & {
  stage: Stage | null;
  pass: number;
  occasion: Occasion | null;
  milliseconds: number | null;
  origins: string;
  body: string;
};

/** The same answer as it was given first: what an undo or a redo brought back is as old as it was. */
const FIRST_GIVEN = `
  FROM event o WHERE o.case_id = e.case_id AND o.reviewer = e.reviewer AND o.act_kind = 'do' AND o.body = e.body`;
const GIVEN_AT = `
  CASE e.act_kind WHEN 'do' THEN s.recorded_at ELSE coalesce((
    SELECT max(o.recorded_at) ${FIRST_GIVEN}), s.recorded_at) END`;
const ORIGINS = `
  CASE e.act_kind WHEN 'do' THEN '[]' ELSE (SELECT json_group_array(o.id) ${FIRST_GIVEN}) END`;

const COLUMNS = `
  s.event_id AS eventId, ${ORIGINS} AS origins, c.case_id AS caseId, c.outcome, c.topic, s.reviewer, s.stage, s.pass,
  s.occasion, s.milliseconds, ${GIVEN_AT} AS recordedAt, e.codebook_version AS codebookVersion, e.body`;
const FROM = `
  FROM standing s JOIN event e ON e.id = s.event_id JOIN live_case c ON c.case_id = s.case_id
  WHERE s.kind IN ('label', 'adjudication', 'flag', 'appeal') AND s.occasion IS NOT 'repeat'`;

/**
 * Cases that more than one person judged, that somebody could not tell or asked the lead about, or that were settled. A
 * calibration session has figures of its own.
 */
const COMPARABLE = `
  SELECT case_id FROM standing
  WHERE kind IN ('label', 'adjudication', 'flag') AND occasion IS NOT 'repeat'
    AND case_id NOT IN (SELECT case_id FROM calibration_case) GROUP BY case_id
  HAVING count(DISTINCT CASE kind WHEN 'flag' THEN NULL ELSE reviewer END) > 1
    OR sum(kind IN ('adjudication', 'flag')) > 0 OR sum(verdict = 'cannot_tell') > 0`;

/** What stands in every case that can show agreement or has to be settled, case by case in review order. */
export function readComparable(db: Db): StandingJudgement[] {
  return db
    .prepare<[], Row>(
      `SELECT ${COLUMNS} ${FROM} AND s.case_id IN (${COMPARABLE}) ORDER BY c.draw, s.event_id`,
    )
    .all()
    .map(toJudgement);
}

/** The same of every case, also of those that one person alone judged; of calibration sessions by themselves. */
export function readAllJudgements(db: Db, of: 'main figures' | 'calibration'): StandingJudgement[] {
  const wanted = of === 'calibration' ? 'IN' : 'NOT IN';
  return db
    .prepare<[], Row>(`
      SELECT ${COLUMNS} ${FROM} AND s.case_id ${wanted} (SELECT case_id FROM calibration_case)
      ORDER BY c.draw, s.event_id`)
    .all()
    .map(toJudgement);
}

/** Labels by which people repeat themselves, which count for nothing else. */
export function readRepeats(db: Db): StandingLabelled[] {
  return db
    .prepare<[], Row>(`
      SELECT ${COLUMNS}
      FROM standing s JOIN event e ON e.id = s.event_id JOIN live_case c ON c.case_id = s.case_id
      WHERE s.kind = 'label' AND s.occasion = 'repeat' ORDER BY c.draw, s.event_id`)
    .all()
    .map(toJudgement)
    .filter((judgement) => judgement.kind === 'label');
}

/** The same of one case. */
export function readJudgementsOf(db: Db, caseId: string): StandingJudgement[] {
  return db
    .prepare<[string], Row>(`SELECT ${COLUMNS} ${FROM} AND s.case_id = ? ORDER BY s.event_id`)
    .all(caseId)
    .map(toJudgement);
}

/** The same of every settled case in which this person has a label and that has not come back to them by now. */
export function readSettledWithLabelOf(db: Db, reviewer: string, now: string): StandingJudgement[] {
  return db
    .prepare<[string, string], Row>(`
      SELECT ${COLUMNS} ${FROM} AND s.case_id IN (
        SELECT a.case_id FROM standing a JOIN standing l ON l.case_id = a.case_id
        WHERE a.kind = 'adjudication' AND l.kind = 'label' AND l.reviewer = ? AND NOT EXISTS (
          SELECT 1 FROM assignment w
          WHERE w.reviewer = l.reviewer AND w.case_id = l.case_id AND w.pass > l.pass
            AND w.state IN ('open', 'skipped') AND (w.not_before IS NULL OR w.not_before <= ?)))
      ORDER BY c.draw, s.event_id`)
    .all(reviewer, now)
    .map(toJudgement);
}

function toJudgement({ body, origins, stage, pass, occasion, milliseconds, ...row }: Row): StandingJudgement {
  const read = JSON.parse(body) as EventBody;
  const event = { ...row, origins: JSON.parse(origins) as string[] };
  switch (read.kind) {
    case 'label':
      return {
        ...event,
        kind: 'label',
        stage: stage ?? 'blind',
        pass,
        occasion,
        milliseconds,
        answers: read.answers,
      };
    case 'adjudication': {
      const { kind, answers, cause, judged = null, guideline = null } = read;
      return { ...event, kind, stage: null, answers, cause, judged, guideline };
    }
    case 'flag':
      return { ...event, kind: 'flag', note: read.note ?? null };
    case 'appeal':
      return { ...event, kind: 'appeal', note: read.note, against: read.against };
    default:
      throw new Error(`a ${read.kind} is not weighed by a lead`);
  }
}

/** A reviewer's answers to one case, and to the same case when it came back later, unmarked. */
export interface RepeatPair {
  caseId: string;
  reviewer: string;
  first: Answers;
  again: Answers;
  firstAt: string;
  againAt: string;
}

/** Every case that a reviewer judged twice without knowing: blind answers of both times. */
export function readRepeatPairs(db: Db): RepeatPair[] {
  const rows = db
    .prepare<[], Omit<RepeatPair, 'first' | 'again'> & { first: string; again: string }>(`
      SELECT s.case_id AS caseId, s.reviewer, f.recorded_at AS firstAt, s.recorded_at AS againAt,
             fe.body AS first, e.body AS again
      FROM standing s
      JOIN live_case c ON c.case_id = s.case_id
      JOIN event e ON e.id = s.event_id
      JOIN standing f ON f.event_id = (
        SELECT o.event_id FROM standing o
        WHERE o.case_id = s.case_id AND o.reviewer = s.reviewer AND o.kind = 'label' AND o.stage = 'blind'
          AND o.occasion IS NOT 'repeat' AND o.pass < s.pass
        ORDER BY o.pass DESC LIMIT 1)
      JOIN event fe ON fe.id = f.event_id
      WHERE s.kind = 'label' AND s.occasion = 'repeat' AND s.stage = 'blind'
      ORDER BY s.reviewer, s.case_id, s.pass`)
    .all();
  return rows.flatMap(({ first, again, ...row }) => {
    const [before, after] = [first, again].map((body) => JSON.parse(body) as EventBody);
    if (before?.kind !== 'label' || after?.kind !== 'label') return [];
    return [{ ...row, first: before.answers, again: after.answers }];
  });
}

/** Everybody who has a label here, by name. */
export function readLabellers(db: Db): string[] {
  return db
    .prepare<[], string>(`SELECT DISTINCT reviewer FROM standing WHERE kind = 'label' ORDER BY reviewer`)
    .pluck()
    .all() as string[];
}

/** How many cases each person has judged, by name. */
export function readLabelledPerReviewer(db: Db): { reviewer: string; cases: number }[] {
  return db
    .prepare<[], { reviewer: string; cases: number }>(`
      SELECT reviewer, count(DISTINCT case_id) AS cases FROM standing WHERE kind = 'label'
      GROUP BY reviewer ORDER BY reviewer`)
    .all();
}

/** Standing labels by the version of the codebook under which they were made. */
export function countLabelsByVersion(db: Db): { version: number; labels: number }[] {
  return db
    .prepare<[], { version: number; labels: number }>(`
      SELECT e.codebook_version AS version, count(*) AS labels FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.kind = 'label' AND s.stage = 'blind' AND s.occasion IS NOT 'repeat' GROUP BY e.codebook_version`)
    .all();
}

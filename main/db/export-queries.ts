import { COHORT_FIELDS } from '../../shared/model/case.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { ExportedCase } from '../../shared/model/label-line.ts';
import { type CohortRow, cohortOf } from './cohort-columns.ts';
import { type EventRow, toEvent } from './event-rows.ts';
import type { Db } from './open-db.ts';

/** A judgement that stands, and what is known of its case without looking at anything that is concealed. */
export interface StandingJudgement {
  event: LabelEvent;
  case: ExportedCase;
  /** The format the case was imported in; null for a case that is not here. */
  format: string | null;
}

interface Row extends EventRow, CohortRow {
  outcome: ExportedCase['outcome'];
  started_at: string | null;
  ended_at: string | null;
  metadata: string | null;
  format: string | null;
}

const STANDING = `
  FROM event e CROSS JOIN standing s ON s.event_id = e.id
  WHERE s.kind IN ('label', 'skip', 'adjudication', 'gold')`;

export function countStandingJudgements(db: Db): number {
  return db.prepare<[], number>(`SELECT count(*) ${STANDING}`).pluck().get() as number;
}

/** Labels, skips, settlements and known answers that stand, in the order in which they were given, one at a time. */
export function* standingJudgements(db: Db): Generator<StandingJudgement> {
  const rows = db
    .prepare<[], Row>(`
      SELECT e.*, c.outcome, c.started_at, c.ended_at, c.topic, c.segment, c.channel, c.route, c.language,
             c.agent_version, t.metadata, i.format
      FROM event e CROSS JOIN standing s ON s.event_id = e.id
        LEFT JOIN cases c ON c.case_id = e.case_id
        LEFT JOIN transcript t ON t.case_seq = c.seq
        LEFT JOIN import i ON i.id = c.import_id
      WHERE s.kind IN ('label', 'skip', 'adjudication', 'gold')
      ORDER BY e.position`)
    .iterate();
  for (const row of rows) yield { event: toEvent(row), case: factsOf(row), format: row.format };
}

/** The agent's version is concealed from who judges, and a file of labels goes from hand to hand. */
function factsOf(row: Row): ExportedCase {
  const { agentVersion: _, ...cohort } = cohortOf(row);
  const facts: ExportedCase = {};
  if (row.outcome) facts.outcome = row.outcome;
  if (row.started_at !== null) facts.startedAt = row.started_at;
  if (row.ended_at !== null) facts.endedAt = row.ended_at;
  for (const field of COHORT_FIELDS) {
    const value = field === 'agentVersion' ? undefined : cohort[field];
    if (value !== undefined) Object.assign(facts, { [field]: value });
  }
  if (row.metadata !== null && row.metadata !== '{}') {
    facts.metadata = JSON.parse(row.metadata) as NonNullable<ExportedCase['metadata']>;
  }
  return facts;
}

export function countLiveCases(db: Db): number {
  return db.prepare<[], number>('SELECT count(*) FROM live_case').pluck().get() as number;
}

/** Ids of all cases, in the order in which they came. */
export function liveCaseIds(db: Db): IterableIterator<string> {
  return db.prepare<[], string>('SELECT case_id FROM live_case ORDER BY seq').pluck().iterate();
}

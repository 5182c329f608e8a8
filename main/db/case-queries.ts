import {
  COHORT_FIELDS,
  type Cohort,
  type CohortField,
  type Message,
  type Outcome,
} from '../../shared/model/case.ts';
import type { CaseFilter, CaseSummary } from '../../shared/model/review.ts';
import { COHORT_COLUMN, type CohortRow, cohortOf } from './cohort-columns.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { searchExpression } from './search-expression.ts';

/** Totals are exact up to here; beyond it a list says "more than". */
export const COUNTED_UP_TO = 10_000;

/** A condition of a case list: fixed SQL with its parameters. */
interface Condition {
  sql: string;
  values: (string | number)[];
}

/**
 * The conditions of a filter over `live_case c`, seen by one reviewer. Open means: nobody has labelled it and this
 * reviewer has not skipped it.
 */
function conditionsOf(filter: CaseFilter, reviewer: string): Condition[] | null {
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: (string | number)[]) => conditions.push({ sql, values });
  if (filter.search?.trim()) {
    const expression = searchExpression(filter.search);
    if (expression === null) return null;
    add('c.seq IN (SELECT rowid FROM case_text WHERE case_text MATCH ?)', expression);
  }
  if (filter.outcome) add('c.outcome = ?', filter.outcome);
  for (const field of COHORT_FIELDS) {
    const value = filter.cohort?.[field];
    if (value !== undefined) add(`c.${COHORT_COLUMN[field]} = ?`, value);
  }
  if (filter.status === 'open') {
    add(
      `NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id
                   AND (s.kind IN ('label', 'adjudication') OR s.reviewer = ?))`,
      reviewer,
    );
  }
  if (filter.status === 'labelled') {
    add(`EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.kind = 'label')`);
  }
  if (filter.status === 'skipped') {
    add(
      `EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.kind = 'skip' AND s.reviewer = ?)`,
      reviewer,
    );
  }
  if (filter.verdict) {
    add(
      `EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = ? AND s.verdict = ?)`,
      reviewer,
      filter.verdict,
    );
  }
  return conditions;
}

function whereOf(conditions: Condition[]): { where: string; values: (string | number)[] } {
  return {
    where:
      conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}`,
    values: conditions.flatMap((condition) => condition.values),
  };
}

type SummaryRow = Pick<CohortRow, 'topic' | 'segment' | 'channel' | 'language'> & {
  case_id: string;
  draw: number;
  outcome: Outcome;
  started_at: string | null;
  turns: number;
  label: string | null;
  skipped: number;
  probability: number | null;
};

/** A page of cases in queue order (by draw), or in the order they came in while searching. */
export function listCases(
  db: Db,
  filter: CaseFilter,
  reviewer: string,
  page: { limit: number; cursor: string | undefined },
): { cases: CaseSummary[]; next: string | null; total: number; more: boolean } {
  const conditions = conditionsOf(filter, reviewer);
  if (!conditions) return { cases: [], next: null, total: 0, more: false };
  const { total, more } = countCases(db, conditions);
  const order = filter.search?.trim() ? 'c.seq' : 'c.draw';
  if (page.cursor !== undefined) conditions.push({ sql: `${order} > ?`, values: [Number(page.cursor)] });
  const { where, values } = whereOf(conditions);
  const rows = db
    .prepare<(string | number)[], SummaryRow & { place: number }>(`
      SELECT c.case_id, c.draw, c.outcome, c.topic, c.segment, c.channel, c.language, c.started_at, c.turns,
             ${order} AS place,
             (SELECT s.verdict FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = ? AND s.kind = 'label'
              ORDER BY s.recorded_at LIMIT 1) AS label,
             EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = ? AND s.kind = 'skip') AS skipped,
             coalesce(c.given_probability, (
               SELECT min(1.0, 1.0 * t.sampled / t.population) FROM stratum t
               WHERE t.outcome = c.outcome AND t.cohort_values = ${stratumKeySql(readFrameFields(db), 'c')}
                 AND t.population > 0)) AS probability
      FROM live_case c ${where} ORDER BY ${order} LIMIT ?`)
    .all(reviewer, reviewer, ...values, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  return {
    cases: shown.map(toSummary),
    next: rows.length > page.limit ? String(shown.at(-1)?.place) : null,
    total,
    more,
  };
}

function countCases(db: Db, conditions: Condition[]): { total: number; more: boolean } {
  if (conditions.length === 0) {
    const total = db
      .prepare<[], number>('SELECT coalesce(sum(sampled), 0) FROM stratum')
      .pluck()
      .get() as number;
    return { total, more: false };
  }
  const { where, values } = whereOf(conditions);
  const counted = db
    .prepare<(string | number)[], number>(
      `SELECT count(*) FROM (SELECT 1 FROM live_case c ${where} LIMIT ${COUNTED_UP_TO + 1})`,
    )
    .pluck()
    .get(...values) as number;
  return { total: Math.min(counted, COUNTED_UP_TO), more: counted > COUNTED_UP_TO };
}

function toSummary(row: SummaryRow): CaseSummary {
  return {
    caseId: row.case_id,
    outcome: row.outcome,
    topic: row.topic,
    segment: row.segment,
    channel: row.channel,
    language: row.language,
    startedAt: row.started_at,
    turns: row.turns,
    status: row.label !== null ? 'labelled' : row.skipped ? 'skipped' : 'open',
    verdict: row.label,
    inclusionProbability: row.probability,
  };
}

/** The case before or after a place in queue order that matches; from the start when there is no place. */
export function neighbour(
  db: Db,
  filter: CaseFilter,
  reviewer: string,
  from: string | undefined,
  direction: 'next' | 'previous',
): string | null {
  const conditions = conditionsOf(filter, reviewer);
  if (!conditions) return null;
  const [comparison, order] = direction === 'next' ? ['>', 'ASC'] : ['<', 'DESC'];
  if (from !== undefined) {
    conditions.push({
      sql: `c.draw ${comparison} (SELECT draw FROM cases WHERE case_id = ?)`,
      values: [from],
    });
  }
  const { where, values } = whereOf(conditions);
  return (
    db
      .prepare<(string | number)[], string>(
        `SELECT c.case_id FROM live_case c ${where} ORDER BY c.draw ${order} LIMIT 1`,
      )
      .pluck()
      .get(...values) ?? null
  );
}

/** A whole case as stored, for the services that decide how much of it to show. */
export interface StoredCase {
  seq: number;
  caseId: string;
  outcome: Outcome;
  cohort: Cohort;
  startedAt: string | null;
  endedAt: string | null;
  messages: Message[];
  handoverTurn: number | null;
  packet: string | null;
}

export function readCase(db: Db, caseId: string): StoredCase | null {
  const row = db
    .prepare<
      [string],
      CohortRow & {
        seq: number;
        case_id: string;
        outcome: Outcome;
        started_at: string | null;
        ended_at: string | null;
        messages: string;
        handover_turn: number | null;
        packet: string | null;
      }
    >('SELECT * FROM live_case c JOIN transcript t ON t.case_seq = c.seq WHERE c.case_id = ?')
    .get(caseId);
  if (!row) return null;
  return {
    seq: row.seq,
    caseId: row.case_id,
    outcome: row.outcome,
    cohort: cohortOf(row),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    messages: JSON.parse(row.messages) as Message[],
    handoverTurn: row.handover_turn,
    packet: row.packet,
  };
}

/** How a case ended, or null when there is no such case. */
export function readOutcome(db: Db, caseId: string): Outcome | null {
  return (
    db.prepare<[string], Outcome>('SELECT outcome FROM live_case WHERE case_id = ?').pluck().get(caseId) ??
    null
  );
}

/** Cohort fields with their most frequent values. */
export function readCohorts(
  db: Db,
  mostValues: number,
): { field: CohortField; values: { value: string; cases: number }[]; distinct: number }[] {
  return COHORT_FIELDS.flatMap((field) => {
    const values = db
      .prepare<[], { value: string; cases: number }>(`
        SELECT ${COHORT_COLUMN[field]} AS value, count(*) AS cases FROM live_case
        WHERE ${COHORT_COLUMN[field]} IS NOT NULL GROUP BY 1 ORDER BY cases DESC, value`)
      .all();
    return values.length === 0
      ? []
      : [{ field, values: values.slice(0, mostValues), distinct: values.length }];
  });
}

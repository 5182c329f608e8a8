import { COHORT_FIELDS } from '../../shared/model/case.ts';
import type { CaseFilter } from '../../shared/model/review.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import { searchExpression } from './search-expression.ts';

/** A piece of a WHERE clause: fixed SQL with its parameters. */
export interface Condition {
  sql: string;
  values: (string | number)[];
}

/** What a filter asks for, sorted by where the answer is quickest to find. */
export interface CaseConditions {
  /** Full-text expression over `case_text`. */
  text: string | null;
  /** On `standing s`: few rows, as only people make them. */
  judged: Condition[];
  /** On columns of `cases c` that the index of the draw holds. */
  facets: Condition[];
  /** On `cases c` and what belongs to it; the first leaves out what is not there yet. */
  others: Condition[];
}

/** An unfinished import is not there yet. */
export const LIVE: Condition = {
  sql: 'c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)',
  values: [],
};

/** Whoever looks at a list or queue, and when. */
export interface Viewer {
  reviewer: string;
  /** ISO time. */
  now: string;
}

/**
 * Whether the case of a row lies before the viewer as one to judge, with its two parameters: reviewer and time. What
 * they or others said of it earlier is then out of sight, in every list and filter.
 */
function toJudge(table: 's' | 'c'): string {
  return `EXISTS (
    SELECT 1 FROM assignment a WHERE a.reviewer = ? AND a.case_id = ${table}.case_id
      AND (a.state = 'open' OR (a.state = 'skipped' AND a.pass > 0))
      AND (a.not_before IS NULL OR a.not_before <= ?))`;
}

/**
 * The conditions of a filter, seen by one reviewer; null when nothing searchable was typed, which no case matches.
 * Open means: nobody has labelled it and this reviewer has not skipped it; or it is this reviewer's to judge, whatever
 * others said, or they themselves before it came back.
 */
export function conditionsOf(filter: CaseFilter, { reviewer, now }: Viewer): CaseConditions | null {
  const typed = filter.search?.trim() ?? '';
  const text = typed === '' ? null : searchExpression(typed);
  if (typed !== '' && text === null) return null;
  const conditions: CaseConditions = { text, judged: [], facets: [], others: [LIVE] };
  const add = (to: 'judged' | 'facets' | 'others', sql: string, ...values: string[]) =>
    conditions[to].push({ sql, values });
  const unseen = `NOT ${toJudge('s')}`;
  if (filter.verdict) {
    add('judged', `s.reviewer = ? AND s.verdict = ? AND ${unseen}`, reviewer, filter.verdict, reviewer, now);
  }
  if (filter.status === 'skipped') add('judged', `s.reviewer = ? AND s.kind = 'skip'`, reviewer);
  if (filter.status === 'labelled') add('judged', `s.kind = 'label' AND ${unseen}`, reviewer, now);
  if (filter.flagged) {
    if (reviewer === '') add('judged', `s.kind = 'flag'`);
    else add('judged', `s.reviewer = ? AND s.kind = 'flag' AND ${unseen}`, reviewer, reviewer, now);
  }
  if (filter.outcome) add('facets', 'c.outcome = ?', filter.outcome);
  for (const field of COHORT_FIELDS) {
    const value = filter.cohort?.[field];
    if (value !== undefined) add('facets', `c.${COHORT_COLUMN[field]} = ?`, value);
  }
  if (filter.since) add('others', 'c.started_at >= ?', filter.since);
  if (filter.status === 'open') {
    add(
      'others',
      `(NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id
                    AND (s.kind IN ('label', 'adjudication') OR (s.kind = 'skip' AND s.reviewer = ?)))
        OR ${toJudge('c')})`,
      reviewer,
      reviewer,
      now,
    );
  }
  return conditions;
}

/** Whether the filter leaves nothing out but cases that are not there yet. */
export function matchesAll({ text, judged, facets, others }: CaseConditions): boolean {
  return text === null && judged.length === 0 && facets.length === 0 && others.length === 1;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

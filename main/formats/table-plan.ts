import { COHORT_FIELDS, type CohortField, type Outcome } from '../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type EscalationRule } from '../../shared/model/escalation-rule.ts';
import type { ColumnTarget, Mapping } from '../../shared/model/import.ts';
import { outcomeReader } from './outcome-words.ts';

/** A column with a name that may hold several columns: signals, later facts, evaluation, details. */
export interface NamedColumn {
  index: number;
  /** As in the file, for reasons and questions. */
  column: string;
  /** As kept in the case. */
  name: string;
}

/** A mapping made ready for reading rows: where each thing stands. -1 is nowhere. */
export interface TablePlan {
  columns: readonly string[];
  layout: 'case per row' | 'message per row' | 'event per row';
  caseId: number;
  outcome: number;
  readOutcome: (text: string) => Outcome | null;
  outcomeOfAll: Outcome | undefined;
  single: Readonly<Record<SingleTarget, number>>;
  cohort: readonly { index: number; field: CohortField; column: string }[];
  signals: readonly NamedColumn[];
  later: readonly NamedColumn[];
  truth: readonly NamedColumn[];
  metadata: readonly NamedColumn[];
  /** What counts as an escalation where no column says how a case ended. */
  escalation: EscalationRule;
  /** Columns whose changes from row to row are kept with a case of several rows. */
  history: readonly NamedColumn[];
  mapping: Mapping;
}

const SINGLE = [
  'startedAt',
  'endedAt',
  'transcript',
  'turn',
  'speaker',
  'text',
  'at',
  'packet',
  'statedReason',
  'trigger',
  'handoffOffered',
  'inclusionProbability',
] as const;
export type SingleTarget = (typeof SINGLE)[number];

/** What a column becomes under a mapping; one that the mapping does not name is kept as a detail. */
export function targetOf(mapping: Mapping, column: string): ColumnTarget {
  return Object.hasOwn(mapping.columns, column) ? (mapping.columns[column] as ColumnTarget) : 'metadata';
}

export function planTable(columns: readonly string[], mapping: Mapping): TablePlan {
  const targets = columns.map((column) => targetOf(mapping, column));
  const find = (target: ColumnTarget) => targets.indexOf(target);
  const all = (target: ColumnTarget): NamedColumn[] =>
    columns
      .map((column, index) => ({ index, column, name: keptName(column, index) }))
      .filter(({ index }) => targets[index] === target)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const outcome = find('outcome');
  const kept = new Set(mapping.history);
  return {
    columns,
    layout: `${mapping.rows ?? (find('text') >= 0 && find('transcript') < 0 ? 'message' : 'case')} per row`,
    caseId: find('caseId'),
    outcome,
    readOutcome: outcomeReader(columns[outcome] ?? '', mapping.outcomes),
    outcomeOfAll: mapping.outcomeOfAll,
    single: Object.fromEntries(SINGLE.map((target) => [target, find(target)])) as Record<
      SingleTarget,
      number
    >,
    cohort: COHORT_FIELDS.flatMap((field) => {
      const index = find(field);
      return index < 0 ? [] : [{ index, field, column: columns[index] as string }];
    }),
    signals: all('signal'),
    later: all('later'),
    truth: all('truth'),
    metadata: all('metadata'),
    escalation: mapping.escalation ?? BY_TRANSFER_TOOL,
    history: columns.flatMap((column, index) =>
      kept.has(column) ? [{ index, column, name: keptName(column, index) }] : [],
    ),
    mapping,
  };
}

/** `__proto__` cannot be a key of an object without harm, so it gets its place in the table added. */
export function keptName(column: string, index: number): string {
  return (column === '__proto__' ? `__proto__ (column ${index + 1})` : column).toWellFormed();
}

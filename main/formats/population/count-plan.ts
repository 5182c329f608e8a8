import { COHORT_FIELDS, type CohortField, OUTCOMES, type Outcome } from '../../../shared/model/case.ts';
import type { CountMapping, CountQuestion, CountTarget } from '../../../shared/model/population.ts';
import { cellText } from '../cell.ts';
import { outcomeReader } from '../outcome-words.ts';
import type { TableSource } from '../table-source.ts';
import { readCount } from './read-count.ts';
import { readPeriod } from './read-period.ts';

/** A mapping made ready for reading rows: where each thing stands. -1 is nowhere. */
export interface CountPlan {
  columns: readonly string[];
  period: number;
  outcome: number;
  readOutcome: (text: string) => Outcome | null;
  cases: number;
  total: number;
  /** Columns that count one outcome each. */
  counts: readonly { outcome: Outcome; index: number }[];
  fields: readonly { field: CohortField; index: number }[];
  /** Columns that are left out and may tell rows of one cell apart. */
  others: readonly number[];
  mapping: CountMapping;
}

export function planCounts(columns: readonly string[], mapping: CountMapping): CountPlan {
  const targets = columns.map((column) => countTargetOf(mapping, column));
  const find = (target: CountTarget) => targets.indexOf(target);
  const outcome = find('outcome');
  return {
    columns,
    period: find('period'),
    outcome,
    readOutcome: outcomeReader(columns[outcome] ?? '', mapping.outcomes),
    cases: find('cases'),
    total: find('total'),
    counts: OUTCOMES.flatMap((one) => (find(one) < 0 ? [] : [{ outcome: one, index: find(one) }])),
    fields: COHORT_FIELDS.flatMap((field) => (find(field) < 0 ? [] : [{ field, index: find(field) }])),
    others: targets.flatMap((target, index) => (target === 'ignore' ? [index] : [])),
    mapping,
  };
}

/** What a column becomes under a mapping; one that the mapping does not name is left out. */
export function countTargetOf(mapping: CountMapping, column: string): CountTarget {
  return Object.hasOwn(mapping.columns, column) ? (mapping.columns[column] as CountTarget) : 'ignore';
}

/** What only a person can settle before rows can be read. */
export function countQuestions(plan: CountPlan, source: TableSource): CountQuestion[] {
  return [...missingCount(plan), ...missingOutcome(plan, source), ...dateOrder(plan, source.sample.cells)];
}

function missingCount({ cases, counts, columns, mapping }: CountPlan): CountQuestion[] {
  if (cases >= 0 || counts.length > 0) return [];
  const free = columns.filter((column) => countTargetOf(mapping, column) === 'ignore').slice(0, 6);
  return [
    {
      problem: 'Q_COUNT',
      message: 'Which column holds the number of cases? A file with one row per case is a log: count that.',
      choices: free.map((column) => ({ label: column, set: { columns: { [column]: 'cases' as const } } })),
    },
  ];
}

/** Beside the number of cases, a column of words says how they ended; one of numbers may count the escalated ones. */
function missingOutcome(plan: CountPlan, { sample }: TableSource): CountQuestion[] {
  const { cases, outcome, counts, columns, mapping } = plan;
  if (cases < 0 || outcome >= 0 || counts.length > 0) return [];
  const free = columns.filter((column) => countTargetOf(mapping, column) === 'ignore').slice(0, 6);
  const choiceOf = (column: string): CountQuestion['choices'][number] => {
    const first = sample.cells.map((cells) => cells[columns.indexOf(column)]).find((cell) => cell !== '');
    if (typeof first !== 'number' && readCount(String(first ?? '')) === null)
      return { label: column, set: { columns: { [column]: 'outcome' } } };
    return {
      label: `"${column}" counts the escalated ones`,
      set: { columns: { [columns[cases] ?? '']: 'total', [column]: 'escalated' } },
    };
  };
  return [
    { problem: 'Q_OUTCOME', message: 'Which column says how the cases ended?', choices: free.map(choiceOf) },
  ];
}

function dateOrder({ period, mapping }: CountPlan, rows: readonly (readonly unknown[])[]): CountQuestion[] {
  if (period < 0 || mapping.dayFirst !== undefined) return [];
  const texts = rows.flatMap((row) => {
    const cell = row[period];
    return typeof cell === 'object' ? [] : [cellText(cell, '')?.trim() ?? ''];
  });
  const open = texts.find((text) => {
    const read = readPeriod(text, undefined);
    return 'ask' in read;
  });
  if (open === undefined) return [];
  const as = (dayFirst: boolean) => {
    const read = readPeriod(open, dayFirst);
    return 'period' in read ? read.period : null;
  };
  return [
    {
      problem: 'Q_DATE_ORDER',
      message: `No date shows whether the day or the month comes first, as in "${open.slice(0, 40)}".`,
      choices: [
        { label: `day first: ${as(true) ?? 'no date'}`, set: { dayFirst: true } },
        { label: `month first: ${as(false) ?? 'no date'}`, set: { dayFirst: false } },
      ],
    },
  ];
}

import { list } from '../../../../shared/format.ts';
import type { CohortField } from '../../../../shared/model/case.ts';
import type { CountTarget, PeriodRange, PeriodUnit } from '../../../../shared/model/population.ts';
import { cohortWords } from '../../../components/cohort-words.ts';

/** A column's target as people read it. */
export const countTargetWords: Readonly<Record<CountTarget, string>> = {
  ignore: 'left out',
  period: 'period',
  outcome: 'outcome',
  cases: 'number of cases',
  total: 'number of all cases',
  escalated: 'number escalated',
  automated: 'number automated',
  abandoned: 'number abandoned',
  ...cohortWords,
};

/** By what is counted: "by week and topic". */
export function grainWords(unit: PeriodUnit | null, fields: readonly CohortField[]): string {
  const parts = [...(unit ? [unit] : []), ...fields.map((field) => cohortWords[field])];
  return parts.length === 0 ? 'by outcome alone' : `by ${list(parts)}`;
}

export function rangeWords({ from, to }: PeriodRange): string {
  if (from === null && to === null) return 'all periods';
  if (from !== null && from === to) return from;
  return [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' ');
}

export function cellWords(values: readonly string[], outcome: string): string {
  return [...values.map((value) => value || 'none'), outcome].join(', ');
}

import { day, NBSP } from '../../../../shared/format.ts';
import type { PeriodUnit } from '../../../../shared/model/population.ts';
import type { MarkerKind } from '../../../../shared/model/trend-marker.ts';
import type { TrendField, TrendMetric } from '../../../../shared/model/trend-metric.ts';
import { cohortWords } from '../../../components/cohort-words.ts';

export const metricWords: Readonly<Record<TrendMetric, string>> = {
  escalation_rate: 'Escalation rate',
  abandon_rate: 'Abandon rate',
};

/** What the metric counts, as the head of a column. */
export const eventWords: Readonly<Record<TrendMetric, string>> = {
  escalation_rate: 'Escalated',
  abandon_rate: 'Abandoned',
};

export const fieldWords: Readonly<Record<TrendField, string>> = {
  ...cohortWords,
  trigger: 'trigger',
  escalationType: 'escalation type',
};

export const unitWords: Readonly<Record<PeriodUnit, string>> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
};

export const kindWords: Readonly<Record<MarkerKind, string>> = {
  agent_version: 'Agent version',
  prompt: 'Prompt',
  policy: 'Policy',
  knowledge_base: 'Knowledge base',
};

interface Cohort {
  readonly field: TrendField | null;
  readonly value: string | null;
}

/** "Picture messages"; all together, or without a value, in words. */
export function cohortName({ field, value }: Cohort): string {
  if (field === null) return 'All cases';
  if (value === null || value === '') return `No ${fieldWords[field]}`;
  return field === 'escalationType' ? spoken(value) : value;
}

/** Triggers and types are parts of the escalated cases, told by those that were looked at; cohorts were counted. */
export function isPart(field: TrendField | null): boolean {
  return field === 'trigger' || field === 'escalationType';
}

/** "User request" of `user_request`. */
function spoken(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** "Topic: Picture messages", where cohorts of several fields stand in one list. */
export function longName({ field, value }: Cohort): string {
  if (field === null) return 'All cases';
  const name = fieldWords[field];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value === null || value === '' ? 'none' : value}`;
}

export function keyOf({ field, value }: Cohort): string {
  return JSON.stringify([field, value]);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period as short as the axis needs it: "W46", "16 Nov", "16 Nov 14 h", "Nov 25". */
export function shortPeriod(period: string): string {
  const week = /W\d\d$/.exec(period)?.[0];
  if (week) return week;
  const [, year = '', month = '', date, hour] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d))?$/.exec(period) ?? [];
  const name = MONTHS[Number(month) - 1] ?? '';
  if (date === undefined) return `${name} ${year.slice(2)}`;
  return `${Number(date)}${NBSP}${name}${hour === undefined ? '' : ` ${hour}${NBSP}h`}`;
}

/** A period in a sentence: "week 46", "16 Nov 2025", "16 Nov 2025, 14 h", "Nov 2025". */
export function periodWords(period: string): string {
  const week = /W(\d\d)$/.exec(period)?.[1];
  if (week) return `week${NBSP}${Number(week)}`;
  if (period.length === 7) return `${shortPeriod(period).slice(0, 3)} ${period.slice(0, 4)}`;
  const hour = /T(\d\d)$/.exec(period)?.[1];
  return `${day(period)}${hour === undefined ? '' : `, ${hour}${NBSP}h`}`;
}

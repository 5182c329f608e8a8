import { inWords, list, plural, sentenceCase } from '../../format.ts';
import type { Kpi } from '../../model/kpi.ts';
import type { TaskFigure, TaskUnit } from '../../model/task-kpi.ts';
import type { TaskMargin } from '../../model/task-settings.ts';
import type { VersionRow } from '../../model/version-comparison.ts';
import { differenceOf } from '../task-kpis/difference.ts';
import { LEVEL } from '../task-kpis/figures.ts';
import { inSentence, taskDifference } from '../task-kpis/task-words.ts';
import { DEFAULT_MARGINS, marginOf, movementOf, needsMore } from './movement.ts';

export interface RowInput {
  readonly id: string;
  readonly name: string;
  readonly unit: TaskUnit;
  readonly source: VersionRow['source'];
  readonly before: TaskFigure;
  readonly after: TaskFigure;
  /** The way that is worse; both where too little is as telling as too much. */
  readonly worse: 'up' | 'down' | 'both';
}

const FALLBACK: TaskMargin = { value: 0.05, relative: false };

/** Before, after, and what the difference shows. */
export function versionRow(
  { worse, ...input }: RowInput,
  margins: Readonly<Record<string, TaskMargin>>,
  currency: string,
): VersionRow {
  const { id, unit, before, after, source } = input;
  const difference = differenceOf(after, before);
  const margin = margins[id] ?? DEFAULT_MARGINS[id] ?? FALLBACK;
  const bound = marginOf(margin, before);
  const movement = movementOf(difference, bound);
  const more = movement === 'cannot_tell' ? needsMore(difference, bound, Math.min(before.n, after.n)) : null;
  const moved = movement === 'moved' || movement === 'moved_within_margin';
  const better =
    !moved || worse === 'both' || difference.value === undefined
      ? null
      : difference.value > 0 === (worse === 'down');
  const row = { ...input, difference, margin, movement, needsMore: more, better };
  return { ...row, sentence: sentenceOf(row, bound, currency, source === 'labels' ? 'label' : 'case', unit) };
}

function sentenceOf(
  { difference, movement, needsMore: more }: Omit<VersionRow, 'sentence'>,
  bound: number,
  currency: string,
  what: string,
  unit: TaskUnit,
): string {
  const { value, low, high, reason } = difference;
  if (value === undefined || low === undefined || high === undefined) {
    return `Cannot tell: ${reason?.sentence ?? 'one side has no interval.'}`;
  }
  const moved = `${taskDifference(value, unit, currency)} (${differenceInterval(low, high, unit, currency)})`;
  const within = `±${taskDifference(bound, unit, currency).replace(/^\+/, '')}`;
  if (movement === 'did_not_move') return `Did not move: the interval lies within ${within}.`;
  if (movement === 'moved') return `Moved: ${moved}.`;
  if (movement === 'moved_within_margin') return `Moved by less than matters: ${moved}, within ${within}.`;
  return more === null
    ? `Cannot tell yet: ${moved}.`
    : `Cannot tell yet: ${moved}. Needs about ${plural(more, `more ${what}`)} before and after.`;
}

/** The interval of a difference, each end with its sign. */
export function differenceInterval(low: number, high: number, unit: TaskUnit, currency: string): string {
  const first = taskDifference(low, unit, currency);
  return `${unit === 'share' ? first.replace(/\u00a0points$/, '') : first} to ${taskDifference(high, unit, currency)}`;
}

/** A KPI from labels in the shape that task figures have. */
export function figureOfKpi({ estimate, low, high, method, n, reason }: Kpi): TaskFigure {
  return {
    ...(estimate === undefined ? {} : { value: estimate }),
    ...(low === undefined || estimate === undefined ? {} : { low }),
    ...(high === undefined || estimate === undefined ? {} : { high }),
    ...{ level: LEVEL, method, n, left: 0 },
    ...(reason === undefined ? {} : { reason }),
  };
}

/** "Since prompt 12, escalation rate rose. Three did not move; of four it cannot be told yet." */
export function versionHeadline(name: string, rows: readonly VersionRow[]): string {
  const of = (...movements: VersionRow['movement'][]) =>
    rows.filter(({ movement }) => movements.includes(movement));
  const moved = of('moved');
  const still = of('did_not_move', 'moved_within_margin').length;
  const open = of('cannot_tell').length;
  const told =
    moved.length === 0
      ? 'nothing is shown to have moved'
      : list(
          moved.map((row) => `${inSentence(row.name)} ${(row.difference.value ?? 0) > 0 ? 'rose' : 'fell'}`),
        );
  const rest = [
    ...(still > 0 ? [`${inWords(still)} did not move`] : []),
    ...(open > 0 ? [`of ${inWords(open)} it cannot be told yet`] : []),
  ];
  return `Since ${name}, ${told}.${rest.length > 0 ? ` ${sentenceCase(rest.join('; '))}.` : ''}`;
}

import { list, plural } from '../../format.ts';
import type { TaskOverTime, TaskSeries } from '../../model/task-kpi.ts';
import { adjustPValues } from '../../stats/index.ts';
import { type OneChange, oneChange } from './one-change.ts';
import { inSentence } from './task-words.ts';

/** A change is shown when chance makes one as large in fewer than this share of looks, over all series. */
const SHOWN = 0.05;
/** An indicator that moved longer before than this is not said to lead. */
const LONGEST_LEAD = 28;

type Bare = Omit<TaskSeries, 'change'>;

/** Where each series changed, adjusted for how many were looked at, and which moved before which. */
export function movedFirst(
  bare: readonly Bare[],
  periods: readonly string[],
  unit: 'day' | 'week',
  seed: string,
): Omit<TaskOverTime, 'unit' | 'periods'> {
  const found = bare.map((series) => oneChange(series.points, `${seed}/${series.id}`));
  const adjusted = adjustPValues(
    found.map((change) => change?.p ?? null),
    'holm',
  );
  const series = bare.map(
    (one, i): TaskSeries => ({ ...one, change: changeOf(one, found[i] ?? null, adjusted[i] ?? null) }),
  );
  const order = orderOf(series, periods, unit);
  const looked = found.filter((change) => change !== null).length;
  return { series, order, finding: findingOf(series, order), caution: cautionOf(looked) };
}

function changeOf({ points }: Bare, change: OneChange | null, p: number | null): TaskSeries['change'] {
  if (change === null || p === null) return null;
  const period = (at: number) => points[at]?.period ?? '';
  return {
    period: period(change.at),
    earliest: period(change.earliest),
    latest: period(change.latest),
    before: change.before,
    after: change.after,
    p,
    shown: p < SHOWN,
  };
}

function orderOf(
  series: readonly TaskSeries[],
  periods: readonly string[],
  unit: 'day' | 'week',
): TaskOverTime['order'] {
  const days = unit === 'day' ? 1 : 7;
  const place = (period: string) => periods.indexOf(period) * days;
  const shown = series.filter(({ change }) => change?.shown);
  const lagging = shown.filter(({ kind }) => kind === 'lagging');
  return lagging
    .flatMap((late) =>
      shown.flatMap((early) => {
        if (early.kind !== 'leading' || !early.change || !late.change) return [];
        const lead = place(late.change.period) - place(early.change.period);
        if (lead <= 0 || lead > LONGEST_LEAD) return [];
        const least = place(late.change.earliest) - place(early.change.latest);
        const most = place(late.change.latest) - place(early.change.earliest);
        const sure = least > 0;
        const between = `between ${plural(Math.max(0, least), 'day')} and ${plural(most, 'day')}`;
        const name = inSentence(early.name);
        return [
          {
            leading: early.id,
            lagging: late.id,
            days: lead,
            sure,
            sentence: sure
              ? `Moved first: ${name}, ${plural(lead, 'day')} before ${inSentence(late.name)} (${between}).`
              : `${early.name} and ${inSentence(late.name)} moved about the same time: which was first cannot be told (${name} ${plural(lead, 'day')} earlier at best guess).`,
          },
        ];
      }),
    )
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.days - a.days)
    .map(({ sure: _sure, ...one }) => one);
}

function findingOf(series: readonly TaskSeries[], order: TaskOverTime['order']): string {
  if (order[0]) return order[0].sentence;
  const shown = series.filter(({ change }) => change?.shown);
  if (series.every(({ change }) => change === null)) {
    return 'Not told apart yet: a change needs at least six periods with cases.';
  }
  if (shown.length === 0) return 'No series changed by more than chance does.';
  const names = list(shown.map(({ name }) => inSentence(name)));
  return `Changed: ${names}. No leading indicator moved before a KPI did.`;
}

function cautionOf(looked: number): string {
  return `${plural(looked, 'series', 'series')} were looked at, so some seem to move by chance: a change counts as shown only if fewer than 5 % of random orders of the periods, over all of them, have one as large. Moving first is a place to look, not a proof of cause.`;
}

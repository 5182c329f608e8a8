import { duration, percent, percentRange, plural } from '../../format.ts';
import type { EvalItem } from '../../model/eval-case.ts';
import type { EvalSla, EvalSlaWeek } from '../../model/eval-sla.ts';
import { isEstimated, medianTime, wilson } from '../../stats/index.ts';
import { isoWeek } from '../iso-week.ts';
import { weeksBetween } from '../weekly/weeks.ts';

const HOUR = 3_600_000;
const LEVEL = 0.95;
/** Where the ages of what is open are cut, in hours; the last cut is the hours that the team has. */
const CUTS = (hours: number) => [0, hours / 3, (2 * hours) / 3, hours];

export type Timed = Pick<EvalItem, 'labelledAt' | 'decidedAt'>;

/**
 * How well the hours are kept, per week of the label.
 *
 * A failure tells whether it was in time only once its hours are over, however early it was decided: counting the quick
 * ones of the last days, while their neighbours still run, would flatter the last week. Of the weeks, all failures are
 * known; the interval is about the team that works on them.
 *
 * @param items failures with the time of label and decision, ISO
 * @param hours that the team has
 * @param now ISO
 * @param weeks so many, up to the one of `now`
 */
export function curationSla(items: readonly Timed[], hours: number, now: string, weeks: number): EvalSla {
  const watched = items.filter(({ labelledAt }) => labelledAt <= now);
  const last = isoWeek(now);
  const first = watched.map(({ labelledAt }) => isoWeek(labelledAt)).reduce((a, b) => (a < b ? a : b), last);
  const shown = weeksBetween(first, last, weeks);
  const byWeek = Map.groupBy(watched, ({ labelledAt }) => isoWeek(labelledAt));
  const overall = counted(
    shown.flatMap((week) => byWeek.get(week) ?? []),
    hours,
    now,
  );
  const open = watched.filter(({ decidedAt }) => decidedAt === null);
  const ages = agesOf(
    open.map(({ labelledAt }) => hoursBetween(labelledAt, now)),
    hours,
  );
  const median = medianOf(watched, now);
  const sla = { hours, now, level: LEVEL, overall, ages, median };
  return {
    ...sla,
    weeks: shown.map((week) => ({ week, ...counted(byWeek.get(week) ?? [], hours, now) })),
    sentence: sentenceOf(sla, open.length),
  };
}

function counted(items: readonly Timed[], hours: number, now: string): Omit<EvalSlaWeek, 'week'> {
  const due = items.filter(({ labelledAt }) => hoursBetween(labelledAt, now) >= hours);
  const onTime = due.filter(
    ({ labelledAt, decidedAt }) => decidedAt !== null && hoursBetween(labelledAt, decidedAt) <= hours,
  ).length;
  const overdue = due.filter(({ decidedAt }) => decidedAt === null).length;
  const counts = {
    labelled: items.length,
    due: due.length,
    onTime,
    late: due.length - onTime - overdue,
    overdue,
  };
  const share = wilson(onTime, due.length, LEVEL);
  if (isEstimated(share)) return { ...counts, estimate: share.value, low: share.low, high: share.high };
  const reason =
    items.length === 0
      ? 'No failure was labelled.'
      : `Cannot be estimated, because none of the ${plural(items.length, 'failure')} has had its ${hours} hours yet.`;
  return { ...counts, reason };
}

function agesOf(ages: readonly number[], hours: number): EvalSla['ages'] {
  const cuts = CUTS(hours);
  return cuts.map((from, place) => {
    const to = cuts[place + 1] ?? null;
    return { from, to, cases: ages.filter((age) => age >= from && (to === null || age < to)).length };
  });
}

function medianOf(items: readonly Timed[], now: string): EvalSla['median'] {
  const { median, low, high, n, events } = medianTime(
    items.map(({ labelledAt, decidedAt }) => hoursBetween(labelledAt, decidedAt ?? now)),
    items.map(({ decidedAt }) => decidedAt !== null),
    LEVEL,
  );
  if (median === null) {
    const why = n === 0 ? 'there is no failure yet' : 'more than half of the failures may still be open';
    return { n, decided: events, reason: `Cannot be estimated, because ${why}.` };
  }
  return {
    hours: median,
    ...(low !== null && { low }),
    ...(high !== null && { high }),
    n,
    decided: events,
  };
}

function sentenceOf(
  { hours, overall, ages, median }: Omit<EvalSla, 'weeks' | 'sentence'>,
  open: number,
): string {
  const over = ages.at(-1)?.cases ?? 0;
  const waiting = `${plural(open, 'failure is', 'failures are')} undecided, ${over === 0 ? `none of them over ${hours} h` : `${over} over ${hours} h`}.`;
  if (overall.estimate === undefined || overall.low === undefined || overall.high === undefined)
    return `${overall.reason ?? ''} ${waiting}`.trim();
  const share = `${percent(overall.estimate)} (${percentRange(overall.low, overall.high)}) of ${plural(overall.due, 'failure')} were decided within ${hours} h of the label`;
  const half = median.hours === undefined ? '' : `, half of them after ${duration(median.hours * HOUR)}`;
  return `${share}${half}. ${waiting}`;
}

/** Never negative: a label that came later than the decision changes no time. */
function hoursBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / HOUR;
}

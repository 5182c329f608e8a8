import { count, percent, plural, points } from '../../format.ts';
import type { AlertRule, SlowTrend, TrendWindow } from '../../model/trend-alert.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { metricName } from './trend-names.ts';

interface Told {
  readonly metric: TrendMetric;
  readonly name: string;
  readonly direction: 'up' | 'down';
  readonly rules: readonly AlertRule[];
  readonly baseline: TrendWindow;
  readonly short: TrendWindow | null;
  readonly long: TrendWindow;
  readonly trend: SlowTrend | null;
}

/** "Billing: up in both windows" */
export function alertTitle({ name, direction, rules, trend }: Told): string {
  if (rules.includes('windows')) return `${name}: ${direction} in both windows`;
  return `${name}: ${direction === 'up' ? 'rising' : 'falling'} slowly${trend ? ` over ${trend.label}` : ''}`;
}

/** What moved, from what to what, in which windows, on how many cases. */
export function alertSentence(told: Told): string {
  const { metric, name, direction, rules, baseline, short, long, trend } = told;
  const whose = name === 'All cases' ? 'of all cases' : `of ${name}`;
  const moved = `${metricName(metric)} ${whose} ${direction === 'up' ? 'rose' : 'fell'} from ${percent(baseline.rate)} in the ${baseline.label} to ${percent(long.rate)} in the last ${long.label} (${difference(long)}, ${plural(long.n, 'case')})`;
  const still =
    rules.includes('windows') && short
      ? `; the last ${short.label} alone ${direction === 'up' ? 'stand higher' : 'stand lower'} by ${points(Math.abs(short.difference ?? 0)).replace('+', '')} on ${plural(short.n, 'case')}${short.extended ? ', more hours than usual because few cases came in' : ''}`
      : '';
  const slope =
    rules.includes('slow_trend') && trend
      ? ` Over ${trend.label} it moves by ${points(trend.perWeek, 2)} a week.`
      : '';
  return `${moved}${still}.${slope}`;
}

function difference({ difference: value, differenceLow, differenceHigh }: TrendWindow): string {
  if (value === null || differenceLow === null || differenceHigh === null) return 'no comparison';
  return `${points(value)}, ${signedNumber(differenceLow)} to ${signedNumber(differenceHigh)}`;
}

function signedNumber(share: number): string {
  return points(share).split('\u00a0')[0] as string;
}

/** What a move of this metric this way may mean. */
export function alertMeaning(metric: TrendMetric, direction: 'up' | 'down'): string {
  if (metric === 'abandon_rate')
    return direction === 'up'
      ? 'More customers leave before they are helped: look for friction, and for those who reached a human elsewhere.'
      : 'Fewer customers leave. See that they are helped and not only kept.';
  return direction === 'up'
    ? 'The agent hands over more often: it may meet what it cannot do, or a trigger may fire too easily.'
    : 'The agent hands over less often. This is good only if missed escalations do not rise: a trigger may have stopped firing, or confidence may be inflated. Sample automated cases.';
}

/** How many of how many cohorts move: "One of 24 cohorts drifts." */
export function watchHeadline(drifting: number, watched: number, total: boolean): string {
  if (watched === 0) return total ? 'The rate of all cases drifts.' : 'The rate of all cases does not drift.';
  const names = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
  const one = `The one cohort ${drifting === 1 ? 'drifts' : 'does not drift'}.`;
  const many = `${names[drifting] ?? count(drifting)} of ${plural(watched, 'cohort')} ${drifting < 2 ? 'drifts' : 'drift'}.`;
  const said = watched === 1 ? one : many;
  return total ? `${said} So does the rate of all cases.` : said;
}

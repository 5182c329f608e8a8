import { daysOf, weekAfter } from '../../shared/analysis/weekly/weeks.ts';
import type { WeeklyInput } from '../../shared/report/report-input.ts';
import type { Context } from './context.ts';
import { trends } from './trends.ts';
import { weekly } from './weekly.ts';

/** As many weeks as a chart of half a sheet can show. */
const WEEKS = 12;

/** The review of a week, and the rate that moved most up to its end. */
export function gatherWeek(
  context: Context,
  week: string | undefined,
): Pick<WeeklyInput, 'review' | 'noReview' | 'trend'> {
  const { review, reason } = weekly.get(context, { week });
  return { review, noReview: reason, trend: trendUpTo(context, review?.week) };
}

/** The cohort whose alert is worst, else all cases together. */
function trendUpTo(context: Context, week: string | undefined): WeeklyInput['trend'] {
  if (week === undefined) return { series: null, markers: [], sentence: '' };
  const metric = 'escalation_rate';
  const at = `${daysOf(weekAfter(week, 1)).from}T00:00:00Z`;
  const [worst] = trends.alerts(context, { metric, at }).alerts;
  const by = worst?.field ?? null;
  const rates = trends.rates(context, { metric, by, unit: 'week', periods: WEEKS, at });
  const series =
    by === null ? rates.overall : (rates.series.find(({ value }) => value === worst?.value) ?? null);
  return {
    series: series ?? rates.overall,
    markers: rates.markers,
    sentence: rates.overall ? rates.headline : rates.basis.sentence,
  };
}

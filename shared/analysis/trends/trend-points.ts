import type { PeriodUnit } from '../../model/population.ts';
import type { TrendPoint } from '../../model/trend.ts';
import { isEstimated, wilson } from '../../stats/index.ts';
import type { CountLine } from './count-columns.ts';
import { isoOf, periodName, startOf } from './time-axis.ts';
import { MINIMUM_CASES } from './watch-plan.ts';

/** The periods of a line with their rates. */
export function trendPoints(
  { n, events }: CountLine,
  unit: PeriodUnit,
  from: number,
  data: { start: number; end: number },
): TrendPoint[] {
  return Array.from(n, (cases, at) => {
    const [start, end] = [startOf(from + at, unit), startOf(from + at + 1, unit)];
    const found = wilson(events[at]!, cases);
    const known = isEstimated(found) ? found : { value: null, low: null, high: null };
    return {
      period: periodName(from + at, unit),
      ...{ from: isoOf(start), to: isoOf(end), n: cases, events: events[at]! },
      ...{ rate: known.value, low: known.low ?? null, high: known.high ?? null },
      partial: start < data.start || end > data.end,
      few: cases < MINIMUM_CASES,
    };
  });
}

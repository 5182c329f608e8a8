import type { TrendSeries } from '../../../../shared/model/trend.ts';

const ENDS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/**
 * The upper end of one scale for all panels: the lowest round share that holds every ribbon with a little air. Periods
 * of few cases only need room for their rate, or their ribbons would press all others flat.
 */
export function topOf(series: readonly TrendSeries[]): number {
  const highest = series.flatMap(({ points, baseline, lowVolume }) => [
    baseline?.rate ?? 0,
    ...points.map(({ rate, high, few, n }) => (few || lowVolume ? (n < 20 ? 0 : (rate ?? 0)) : (high ?? 0))),
  ]);
  const most = Math.max(0, ...highest) * 1.1;
  return ENDS.find((end) => end >= most) ?? 1;
}

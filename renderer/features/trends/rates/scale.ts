import type { TrendSeries } from '../../../../shared/model/trend.ts';
import { drawnPoint } from './reading.ts';

const ENDS = [0.02, 0.04, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1];

/** Where no period holds enough cases, no rate is worth a finer scale than this. */
const COARSE = 0.1;

/**
 * The upper end of one scale for all panels: the lowest round share that holds every ribbon with a little air. Periods
 * of few cases only need room for their rate, or their ribbons would press all others flat.
 */
export function topOf(series: readonly TrendSeries[]): number {
  const highest = series.flatMap(({ points, baseline, lowVolume }) => [
    baseline?.rate ?? 0,
    ...points.map(drawnPoint).map(({ rate, high, few }) => (few || lowVolume ? rate : high) ?? 0),
  ]);
  const most = Math.max(0, ...highest) * 1.1;
  const isCoarse = series.every(({ points }) => points.every(({ few }) => few));
  return ENDS.find((end) => end >= most && (!isCoarse || end >= COARSE)) ?? 1;
}

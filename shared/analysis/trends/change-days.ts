import type { ChangePoint } from '../../model/trend-alert.ts';
import { changePointsOfRate, isEstimated } from '../../stats/index.ts';
import { isoOf } from './time-axis.ts';

/** Entries that a level must last to be one. */
const SHORTEST_LEVEL = 3;

/**
 * When a rate took another level: exact segmentation of its days or weeks. A change must be worth 3 ln T on the scale
 * of the log-likelihood, times the noise of the counts.
 *
 * @param startOf start of an entry, in milliseconds
 */
export function changeDays(
  { n, events }: { readonly n: Float64Array; readonly events: Float64Array },
  noise: number,
  startOf: (entry: number) => number,
): ChangePoint[] {
  const penalty = 3 * Math.log(Math.max(2, n.length)) * noise;
  const found = changePointsOfRate(events, n, { penalty, minSegment: SHORTEST_LEVEL });
  if (!isEstimated(found)) return [];
  const edges = [0, ...found.value, n.length];
  const sum = (of: Float64Array, from: number, to: number) =>
    of.subarray(from, to).reduce((total, value) => total + value, 0);
  const rates = edges.slice(1).map((to, i) => sum(events, edges[i]!, to) / sum(n, edges[i]!, to));
  return found.value.map((entry, i) => ({
    at: isoOf(startOf(entry)),
    before: rates[i]!,
    after: rates[i + 1]!,
  }));
}

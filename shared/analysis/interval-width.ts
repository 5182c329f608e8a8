import { isEstimated, stratifiedProportion, wilson } from '../stats/index.ts';
import { type Cell, pool } from './kpi-cells.ts';

/** Half the width of a side's interval as its labels stand, or null before the first. */
export function halfWidthNow(cells: readonly Cell[], level: number): number | null {
  const total = pool(cells);
  return total.decided === 0 ? null : halfWidthAt(cells, total.decided, level);
}

/**
 * Half the width that n labels would bring if the rate stays as it is: labels spread over the strata as the
 * population is, rates smoothed so that "none found" does not promise certainty.
 */
export function halfWidthAt(cells: readonly Cell[], n: number, level: number): number {
  const total = pool(cells);
  const rate = total.decided === 0 ? 0.5 : total.events / total.decided;
  if (total.population === null) {
    const figure = wilson(Math.min(n, Math.round(rate * n)), n, level);
    return ((figure.high ?? 1) - (figure.low ?? 0)) / 2;
  }
  const population = Math.max(total.population, n);
  const figure = stratifiedProportion(
    [{ population, reviewed: n, events: Math.min(n, Math.round(rate * n)) }],
    level,
  );
  return isEstimated(figure) ? (figure.high - figure.low) / 2 : 0.5;
}

/** How many more labels until the half-width is at most `wanted`; null when even all cases at hand do not do it. */
export function labelsToReach(cells: readonly Cell[], wanted: number, level: number): number | null {
  const total = pool(cells);
  const most = Math.max(0, total.sampled - total.undecided);
  if (halfWidthAt(cells, Math.max(1, total.decided), level) <= wanted && total.decided > 0) return 0;
  if (most < 1 || halfWidthAt(cells, most, level) > wanted) return null;
  let low = Math.max(1, total.decided);
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (halfWidthAt(cells, middle, level) <= wanted) high = middle;
    else low = middle;
  }
  return high - total.decided;
}

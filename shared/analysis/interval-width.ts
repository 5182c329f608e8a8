import { plainProportion, stratifiedProportion } from '../stats/index.ts';
import { normalCritical } from '../stats/numeric/normal.ts';
import { wilsonLimits } from '../stats/proportions/wilson.ts';
import { smoothedLimits } from '../stats/survey/smoothed-korn-graubard.ts';
import { type Cell, pool, poolThin } from './kpi-cells.ts';

/** Half the width of a side's interval as its labels stand: that of the KPI itself. Null before the first label. */
function halfWidthNow(cells: readonly Cell[], level: number): number | null {
  const total = pool(cells);
  if (total.decided === 0) return null;
  if (total.population === null) {
    const { low = 0, high = 1 } = plainProportion(total.events, total.decided, level);
    return (high - low) / 2;
  }
  const strata = poolThin(cells).cells.map((cell) => ({
    population: Math.max(cell.population ?? 0, cell.decided),
    reviewed: cell.decided,
    events: cell.events,
  }));
  const { low = 0, high = 1 } = stratifiedProportion(strata, level);
  return (high - low) / 2;
}

/** What more labels would do to the interval of one side. */
export interface IntervalOutlook {
  /** Half the width of today; null before the first label. */
  readonly now: number | null;
  /** Half the width to expect at n labels if the rate stays as it is. */
  at(n: number): number;
  /**
   * How many more labels until the half-width is at most `wanted`, those of cases that would have to be drawn first
   * included; null when even all imported cases do not do it.
   */
  labelsToReach(wanted: number): number | null;
}

/**
 * The outlook runs through the width of today: what the strata make of it now is kept as a factor. That width is the
 * expensive part and is computed once, however many points are asked for.
 */
export function intervalOutlook(cells: readonly Cell[], level: number): IntervalOutlook {
  const total = pool(cells);
  const now = halfWidthNow(cells, level);
  const plannedNow = now === null ? 0 : plannedHalfWidth(cells, total.decided, level);
  const at = (n: number): number => {
    const planned = plannedHalfWidth(cells, n, level);
    return now === null || plannedNow === 0 ? planned : Math.min(0.5, planned * (now / plannedNow));
  };
  const labelsToReach = (wanted: number): number | null => {
    if (now !== null && now <= wanted) return 0;
    const most = total.sampled + (total.undrawn ?? 0) - total.undecided;
    if (most < 1 || at(most) > wanted) return null;
    let low = total.decided;
    let high = most;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) <= wanted) high = middle;
      else low = middle;
    }
    return high - total.decided;
  };
  return { now, at, labelsToReach };
}

/** The width at n labels of one stratum at the rate seen so far; the events need not be a whole number. */
function plannedHalfWidth(cells: readonly Cell[], n: number, level: number): number {
  const total = pool(cells);
  const rate = total.decided === 0 ? 0.5 : total.events / total.decided;
  if (total.population === null) {
    const { low, high } = wilsonLimits(rate, n, normalCritical(level));
    return (high - low) / 2;
  }
  const population = Math.max(total.population, n);
  const { low, high } = smoothedLimits([{ population, reviewed: n, events: rate * n }], population, level);
  return (high - low) / 2;
}

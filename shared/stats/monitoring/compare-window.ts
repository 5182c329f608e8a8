import { normalCdf } from '../numeric/normal.ts';
import type { SpanCounts } from './hourly-counts.ts';

export type WindowRule = {
  /** Length of the window, ending now. */
  readonly hours: number;
  /** The reference runs from this many hours before now ... */
  readonly referenceFrom: number;
  /** ... to this many hours before now. */
  readonly referenceTo: number;
  /** Smallest change of the rate that matters, above 0. */
  readonly minDelta: number;
  /** One-sided error rate. */
  readonly alpha: number;
  /** A window with too few cases grows hour by hour up to this length, instead of staying silent. */
  readonly extendTo?: number;
  /** Compare night with night: the reference counts only the hours of the week that the window covers. */
  readonly sameHoursOfWeek?: boolean;
};

export type WindowComparison = SpanCounts & {
  /** Hours the window really covers. */
  readonly hours: number;
  readonly referenceN: number;
  readonly referenceEvents: number;
  /** Null for a window or a reference without cases. */
  readonly rate: number | null;
  readonly referenceRate: number | null;
  readonly difference: number | null;
  /** Null when there is nothing to test: no cases, or no variation at all. */
  readonly z: number | null;
  /** The rate rose by enough, beyond chance, on enough cases. */
  readonly up: boolean;
  /** The rate fell likewise. */
  readonly down: boolean;
};

/**
 * Compares the rate of a window with its reference: pooled z, and whether it degraded either way.
 *
 * @param dispersion variance of the counts relative to binomial; z is divided by its root
 */
export function compareWindow(
  window: SpanCounts & { readonly hours: number },
  reference: SpanCounts,
  rule: WindowRule,
  minN: number,
  dispersion: number,
): WindowComparison {
  const rate = window.n > 0 ? window.events / window.n : null;
  const referenceRate = reference.n > 0 ? reference.events / reference.n : null;
  const difference = rate === null || referenceRate === null ? null : rate - referenceRate;
  const z = difference === null ? null : pooledZ(window, reference, difference, dispersion);
  const enough = window.n >= minN && reference.n >= minN;
  const beyondChance = (size: number, direction: 1 | -1) =>
    enough && z !== null && size >= rule.minDelta && normalCdf(-direction * z) <= rule.alpha;
  return {
    ...window,
    referenceN: reference.n,
    referenceEvents: reference.events,
    rate,
    referenceRate,
    difference,
    z,
    up: difference !== null && beyondChance(difference, 1),
    down: difference !== null && beyondChance(-difference, -1),
  };
}

function pooledZ(a: SpanCounts, b: SpanCounts, difference: number, dispersion: number): number | null {
  const pooled = (a.events + b.events) / (a.n + b.n);
  if (pooled === 0 || pooled === 1) return null;
  return difference / Math.sqrt(dispersion * pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
}

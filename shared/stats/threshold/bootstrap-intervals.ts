import { requireAllFinite, requireFinite, requireLevel, requireNonEmpty } from '../arguments.ts';
import { normalCdf, normalCritical, normalQuantile } from '../numeric/normal.ts';
import { quantileOfSorted } from '../numeric/quantile.ts';

type Limits = { readonly low: number; readonly high: number };

/**
 * Percentile interval: quantiles of the replicates. For anything that is not smooth, such as a best cut.
 *
 * @param replicates bootstrap values of the figure
 * Source: Efron 1979. Golden file: bootstrap_intervals.
 * @example percentileInterval([1, 2, 3, 4, 5], 0.5) // 2 to 4
 */
export function percentileInterval(replicates: ArrayLike<number>, level = 0.95): Limits {
  const sorted = sortedReplicates(replicates, level);
  const tail = (1 - level) / 2;
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}

/**
 * Basic interval: the percentile interval mirrored at the estimate.
 *
 * @example basicInterval(3, [1, 2, 3, 4, 6], 0.5) // 2 to 4
 */
export function basicInterval(value: number, replicates: ArrayLike<number>, level = 0.95): Limits {
  requireFinite('value', value);
  const { low, high } = percentileInterval(replicates, level);
  return { low: 2 * value - high, high: 2 * value - low };
}

/**
 * Bias-corrected and accelerated interval, for smooth scalars. With z0 = Φ⁻¹(share of replicates below the estimate,
 * ties half) and a = Σd³ / (6 (Σd²)^1.5) from the jackknife, the levels become Φ(z0 + (z0+z)/(1 - a(z0+z))).
 *
 * @param value the estimate
 * @param replicates bootstrap values
 * @param jackknife the estimate without each unit in turn
 * @returns the point itself when all replicates equal it; the percentile interval when all lie on one side of it.
 *   z0 is null in both cases
 * Source: Efron 1987. Golden file: bootstrap_intervals.
 */
export function bcaInterval(
  value: number,
  replicates: ArrayLike<number>,
  jackknife: ArrayLike<number>,
  level = 0.95,
): Limits & { readonly z0: number | null; readonly acceleration: number } {
  requireFinite('value', value);
  requireNonEmpty('jackknife', jackknife);
  requireAllFinite('jackknife', jackknife);
  const sorted = sortedReplicates(replicates, level);
  const acceleration = accelerationOf(jackknife);
  let below = 0;
  let equal = 0;
  for (const replicate of sorted) {
    if (replicate < value) below++;
    else if (replicate === value) equal++;
  }
  if (equal === sorted.length) return { low: value, high: value, z0: null, acceleration };
  const share = (below + equal / 2) / sorted.length;
  if (share === 0 || share === 1) return { ...percentileInterval(sorted, level), z0: null, acceleration };
  const z0 = normalQuantile(share);
  const z = normalCritical(level);
  const at = (shift: number): number => {
    const moved = z0 + shift;
    const stretch = 1 - acceleration * moved;
    // Past the pole of the correction the level has run into its end.
    const p = stretch > 0 ? normalCdf(z0 + moved / stretch) : moved > 0 ? 1 : 0;
    return quantileOfSorted(sorted, p);
  };
  return { low: at(-z), high: at(z), z0, acceleration };
}

function accelerationOf(jackknife: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < jackknife.length; i++) mean += jackknife[i]! / jackknife.length;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < jackknife.length; i++) {
    const d = mean - jackknife[i]!;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function sortedReplicates(replicates: ArrayLike<number>, level: number): Float64Array {
  requireNonEmpty('replicates', replicates);
  requireAllFinite('replicates', replicates);
  requireLevel('level', level);
  return Float64Array.from(replicates).sort();
}

import { convolve } from './convolve.ts';

/** Distribution of a whole number: P(K = (first + i) * step) = mass[i]. The step is 1 unless K is huge. */
export type CountDistribution = {
  readonly step: number;
  readonly first: number;
  readonly mass: Float64Array;
};

/** Mass this far below the largest is dropped: it cannot move a quantile anyone reads. */
const NEGLIGIBLE = 1e-20;

/** K is surely `count`. */
export function pointMass(count: number, step = 1): CountDistribution {
  return { step, first: Math.round(count / step), mass: Float64Array.of(1) };
}

/**
 * offset + BetaBinomial(n, a, b), with a and b above 0.
 *
 * @param step lattice of the result; counts are rounded to it
 */
export function betaBinomial(n: number, a: number, b: number, offset = 0, step = 1): CountDistribution {
  const mass = new Float64Array(n + 1);
  const mode = betaBinomialMode(n, a, b);
  mass[mode] = 1;
  let largest = 1;
  let sum = 1;
  let last = mode;
  for (let k = mode, p = 1; k < n && p > 0; k++) {
    p *= ((n - k) * (k + a)) / ((k + 1) * (n - k - 1 + b));
    mass[k + 1] = p;
    sum += p;
    if (p > largest) largest = p;
    last = k + 1;
    if (b > 1 && p < NEGLIGIBLE * largest) break;
  }
  let first = mode;
  for (let k = mode, p = 1; k > 0 && p > 0; k--) {
    p *= (k * (n - k + b)) / ((n - k + 1) * (k - 1 + a));
    mass[k - 1] = p;
    sum += p;
    if (p > largest) largest = p;
    first = k - 1;
    if (a > 1 && p < NEGLIGIBLE * largest) break;
  }
  return onLattice(mass, first, last, sum, offset, step);
}

/** The largest mass, or the end where a U-shaped distribution begins. */
function betaBinomialMode(n: number, a: number, b: number): number {
  if (a > 1 && b > 1) return Math.min(n, Math.floor(((a - 1) / (a + b - 2)) * (n + 1)));
  return a > 1 ? n : 0;
}

function onLattice(
  mass: Float64Array,
  first: number,
  last: number,
  sum: number,
  offset: number,
  step: number,
): CountDistribution {
  const start = Math.round((first + offset) / step);
  const end = Math.round((last + offset) / step);
  const cells = new Float64Array(end - start + 1);
  for (let k = first; k <= last; k++) cells[Math.round((k + offset) / step) - start]! += mass[k]! / sum;
  return { step, first: start, mass: cells };
}

/** Distribution of the sum of two independent counts on the same lattice. */
export function addCounts(a: CountDistribution, b: CountDistribution): CountDistribution {
  return trim({ step: a.step, first: a.first + b.first, mass: convolve(a.mass, b.mass) });
}

/** P(K <= count) for every count: entry i belongs to (first + i) * step. */
export function cumulate({ mass }: CountDistribution): Float64Array {
  const cumulative = new Float64Array(mass.length);
  let sum = 0;
  for (let i = 0; i < mass.length; i++) {
    sum += mass[i]!;
    cumulative[i] = sum;
  }
  // The masses add up to 1 but for rounding: a quantile at 1 must exist.
  cumulative[mass.length - 1] = Math.max(1, sum);
  return cumulative;
}

/** Smallest count whose cumulative probability reaches p. */
export function countQuantile(
  { step, first }: CountDistribution,
  cumulative: Float64Array,
  p: number,
): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! >= p) high = middle;
    else low = middle + 1;
  }
  return (first + low) * step;
}

function trim(distribution: CountDistribution): CountDistribution {
  const { mass } = distribution;
  let largest = 0;
  for (const p of mass) if (p > largest) largest = p;
  let start = 0;
  let end = mass.length;
  // The transform leaves noise of about 1e-17 in empty cells.
  while (start < end - 1 && mass[start]! < 1e-16 * largest) start++;
  while (end > start + 1 && mass[end - 1]! < 1e-16 * largest) end--;
  return { ...distribution, first: distribution.first + start, mass: mass.slice(start, end) };
}

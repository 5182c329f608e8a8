/**
 * Jackknife standard error when units of the same pattern are interchangeable:
 * sqrt((n-1)/n sum (theta_(i) - mean)^2) over all n units.
 *
 * Source: Efron & Stein 1981.
 * @param units units of each pattern
 * @param without the estimate when one unit of a pattern is left out, null when that is undefined
 * @returns null when any deletion is undefined
 * @example delete1Jackknife([2, 2], (p) => p) // Math.sqrt(0.75)
 */
export function delete1Jackknife(
  units: readonly number[],
  without: (pattern: number) => number | null,
): number | null {
  const estimates: number[] = [];
  let n = 0;
  let sum = 0;
  for (let p = 0; p < units.length; p++) {
    const estimate = without(p);
    if (estimate === null) return null;
    estimates.push(estimate);
    n += units[p]!;
    sum += units[p]! * estimate;
  }
  const mean = sum / n;
  const spread = estimates.reduce((total, value, p) => total + units[p]! * (value - mean) ** 2, 0);
  return Math.sqrt(((n - 1) / n) * spread);
}

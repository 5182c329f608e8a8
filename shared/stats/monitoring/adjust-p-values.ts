import { requireProbability } from '../arguments.ts';

/**
 * How p-values of one family are adjusted: `bh` keeps the expected share of false alarms among the alarms at q,
 * `by` does so under any dependence, `holm` and `bonferroni` keep the chance of any false alarm.
 */
export type Adjustment = 'bh' | 'by' | 'holm' | 'bonferroni';

/**
 * Adjusted p-values of a family of tests: call those at or below q. Null entries (no test) stay null and do not
 * count. Equal p-values get equal adjusted values, none above 1.
 *
 * Errors: a p-value outside [0, 1].
 * Source: Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001; Holm 1979. Golden file: multiplicity.
 * @param p one p-value per test, null where there was none
 * @returns adjusted p-values in the same order
 * @example adjustPValues([0.01, 0.04, null], 'bh') // [0.02, 0.04, null]
 */
export function adjustPValues(p: readonly (number | null)[], adjustment: Adjustment): (number | null)[] {
  const tests: { at: number; p: number }[] = [];
  p.forEach((value, at) => {
    if (value === null) return;
    requireProbability(`p[${at}]`, value);
    tests.push({ at, p: value });
  });
  tests.sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = p.map(() => null);
  const m = tests.length;
  const stepUp = adjustment === 'bh' || adjustment === 'by';
  const penalty = adjustment === 'by' ? harmonic(m) : 1;
  let bound = stepUp ? 1 : 0;
  for (let i = 0; i < m; i++) {
    const rank = stepUp ? m - i : i + 1;
    const test = tests[rank - 1]!;
    const raw = test.p * multiplier(adjustment, rank, m) * penalty;
    bound = stepUp ? Math.min(bound, raw) : Math.max(bound, Math.min(1, raw));
    adjusted[test.at] = bound;
  }
  return adjusted;
}

function multiplier(adjustment: Adjustment, rank: number, m: number): number {
  if (adjustment === 'bonferroni') return m;
  return adjustment === 'holm' ? m - rank + 1 : m / rank;
}

function harmonic(m: number): number {
  let sum = 0;
  for (let i = 1; i <= m; i++) sum += 1 / i;
  return sum;
}

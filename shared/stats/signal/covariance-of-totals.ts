import type { StratumCodes } from './stratum-codes.ts';

/**
 * Linearised covariance of two estimated totals from the influence of each row:
 * sum_h (1-f_h) n_h/(n_h-1) sum_i (u_i - u_h)(v_i - v_h). A stratum with a single row is centred at 0, the
 * grand mean of an influence, because it has no spread of its own.
 *
 * @param u n influences of the first total; pass it twice for a variance.
 * @param v n influences of the second total.
 * @source Cochran 1977, chapter 5; Binder 1983 (linearisation).
 */
export function covarianceOfTotals(u: Float64Array, v: Float64Array, strata: StratumCodes): number {
  const { code, fraction } = strata;
  const rows = new Float64Array(fraction.length);
  const meanU = new Float64Array(fraction.length);
  const meanV = new Float64Array(fraction.length);
  for (let i = 0; i < u.length; i++) {
    const h = code[i]!;
    rows[h]! += 1;
    meanU[h]! += u[i]!;
    meanV[h]! += v[i]!;
  }
  for (let h = 0; h < fraction.length; h++) {
    const single = rows[h]! < 2;
    meanU[h] = single ? 0 : meanU[h]! / rows[h]!;
    meanV[h] = single ? 0 : meanV[h]! / rows[h]!;
  }
  const cross = new Float64Array(fraction.length);
  for (let i = 0; i < u.length; i++) {
    const h = code[i]!;
    cross[h]! += (u[i]! - meanU[h]!) * (v[i]! - meanV[h]!);
  }
  let total = 0;
  for (let h = 0; h < fraction.length; h++) {
    const n = rows[h]!;
    total += (1 - fraction[h]!) * (n > 1 ? n / (n - 1) : 1) * cross[h]!;
  }
  return total;
}

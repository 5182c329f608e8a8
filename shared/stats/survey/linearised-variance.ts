import type { SurveyDesign } from './survey-sample.ts';

/**
 * Variance of a total of linearised values over a stratified design: V = Σ_h (1-f_h) n_h/(n_h-1) Σ (u - ū_h)².
 *
 * Values of one customer are added up first when the design has units. A stratum with a single unit is centred at
 * 0, which is the grand mean of linearised values: conservative, and better merged next time.
 *
 * @param u one value per case, 0 outside a domain (never leave cases out)
 * Source: Woodruff 1971; Cochran 1977; Lumley 2004 ("adjust" for single units).
 */
export function linearisedVariance(design: SurveyDesign, u: Float64Array): number {
  const strata = design.correction.length;
  const sums = new Float64Array(strata);
  const squares = new Float64Array(strata);
  const counts = new Float64Array(strata);
  const add = (h: number, value: number): void => {
    sums[h]! += value;
    counts[h]!++;
  };
  const values = design.unit === null ? null : unitTotals(design, design.unit, u);
  if (values === null) for (let i = 0; i < design.n; i++) add(design.stratum[i]!, u[i]!);
  else for (const { stratum, total } of values) add(stratum, total);
  const addSquare = (h: number, value: number): void => {
    const gap = value - sums[h]! / counts[h]!;
    squares[h]! += gap * gap;
  };
  if (values === null) for (let i = 0; i < design.n; i++) addSquare(design.stratum[i]!, u[i]!);
  else for (const { stratum, total } of values) addSquare(stratum, total);

  let variance = 0;
  for (let h = 0; h < strata; h++) {
    const n = counts[h]!;
    const spread = n === 1 ? sums[h]! ** 2 : n > 1 ? (squares[h]! * n) / (n - 1) : 0;
    variance += design.correction[h]! * spread;
  }
  return variance;
}

/** Independent draws per design: customers where given, cases otherwise. */
export function drawsOf(design: SurveyDesign): number {
  if (design.unit === null) return design.n;
  return unitTotals(design, design.unit, new Float64Array(design.n)).length;
}

function unitTotals(
  design: SurveyDesign,
  unit: ArrayLike<number>,
  u: Float64Array,
): { stratum: number; total: number }[] {
  const totals = new Map<string, { stratum: number; total: number }>();
  for (let i = 0; i < design.n; i++) {
    const stratum = design.stratum[i]!;
    const key = `${stratum}:${unit[i]}`;
    const known = totals.get(key);
    if (known) known.total += u[i]!;
    else totals.set(key, { stratum, total: u[i]! });
  }
  return [...totals.values()];
}

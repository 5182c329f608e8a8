import { requireAllFinite, requireLevel, requireNonEmpty } from '../../arguments.ts';
import { binomialCdf } from '../../numeric/binomial.ts';
import type { Cut } from '../cut.ts';
import { type CalibrationCases, countsAt, riskTable } from './risk-table.ts';

export type FixedSequence = {
  /** The boldest certified cut; `always` (escalate everything) when none is. */
  readonly cut: Cut;
  /** Fewest acted cases with which a first test can pass. */
  readonly leastActed: number;
  /** The tests in order, the failing one last. */
  readonly path: readonly { readonly cut: Cut; readonly p: number }[];
};

/**
 * Learn-then-test for the missed rate among acted cases, P(human needed | acted), which is not monotone in the cut:
 * test from safe to bold, each at level δ, and stop at the first failure. The rate of the certified cut is at most α
 * with probability 1 - δ.
 *
 * p = P(Binomial(acted, α) ≤ missed). Cuts with fewer than ⌈ln δ / ln(1-α)⌉ acted cases cannot pass and are left out;
 * that depends on scores only.
 *
 * Source: Angelopoulos et al. 2021. Golden file: risk_control.
 */
export function fixedSequenceTest(cases: CalibrationCases, alpha: number, delta: number): FixedSequence {
  const leastActed = leastActedToCertify(alpha, delta);
  const { cuts, acted, missed } = riskTable(cases);
  const path: { cut: Cut; p: number }[] = [];
  let cut: Cut = 'always';
  for (let k = 0; k < cuts.length; k++) {
    if (acted[k]! < leastActed) continue;
    const p = binomialCdf(missed[k]!, acted[k]!, alpha);
    path.push({ cut: cuts[k]!, p });
    if (p > delta) break;
    cut = cuts[k]!;
  }
  return { cut, leastActed, path };
}

/** ⌈ln δ / ln(1-α)⌉: fewer acted cases cannot certify even without a miss. */
export function leastActedToCertify(alpha: number, delta: number): number {
  requireLevel('alpha', alpha);
  requireLevel('delta', delta);
  return Math.ceil(Math.log(delta) / Math.log1p(-alpha));
}

/**
 * The same over a grid of cuts fixed beforehand, each tested at δ/m: no order needed, fewer cuts certified.
 *
 * @param grid cuts chosen without looking at labels
 * @returns the boldest certified cut, `always` when none, and the p-value of each
 */
export function bonferroniTest(
  cases: CalibrationCases,
  grid: readonly number[],
  alpha: number,
  delta: number,
): { readonly cut: Cut; readonly p: readonly number[] } {
  requireNonEmpty('grid', grid);
  requireAllFinite('grid', grid);
  requireLevel('alpha', alpha);
  requireLevel('delta', delta);
  riskTable(cases);
  const p = grid.map((cut) => {
    const { acted, missed } = countsAt(cases, cut);
    return binomialCdf(missed, acted, alpha);
  });
  const certified = grid.filter((_, k) => p[k]! <= delta / grid.length);
  return { cut: certified.length === 0 ? 'always' : Math.max(...certified), p };
}

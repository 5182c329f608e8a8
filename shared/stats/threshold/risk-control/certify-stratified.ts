import { requireLevel, requireNonEmpty } from '../../arguments.ts';
import { countQuantile, cumulate } from '../../numeric/count-distribution.ts';
import { eventsPosterior } from '../../survey/events-posterior.ts';
import { requireStrata, type Stratum, sumOf } from '../../survey/stratum.ts';
import type { Cut } from '../cut.ts';
import { leastActedToCertify } from './learn-then-test.ts';

/** What is known about the cases a cut would act on. */
export type CutStrata = {
  readonly cut: Cut;
  /** Per stratum: cases of the population below the cut (from the logged scores), judged ones, judged needs. */
  readonly strata: readonly Stratum[];
};

export type CertifiedStep = {
  readonly cut: Cut;
  /** Guaranteed upper bound of the missed rate; null when the cut acts on no case. */
  readonly upper: number | null;
  /** Weighted missed rate; null when a stratum with cases has no judged one. */
  readonly estimate: number | null;
  readonly reviewed: number;
  readonly outcome: 'skipped' | 'passed' | 'failed' | 'not-reached';
};

export type StratifiedCertificate = {
  /** The boldest certified cut; `always` (escalate everything) when none is. */
  readonly cut: Cut;
  readonly leastReviewed: number;
  readonly steps: readonly CertifiedStep[];
};

/**
 * Certifies "at this cut the missed rate is at most α, with confidence 1 - δ" from a stratified sample of a finite
 * population: the melded upper bound per cut, tested from safe to bold, stopping at the first failure.
 *
 * Cuts with fewer than ⌈ln δ / ln(1-α)⌉ judged cases are skipped (a rule that looks at no label). A stratum with
 * cases but no judged one counts fully as missed. Holds for the sampled period and for a signal frozen before the
 * labels were seen.
 *
 * @param steps cuts from the safest (acts on least) to the boldest
 * Source: Fay, Proschan & Brittain 2015; Angelopoulos et al. 2021. Golden file: ltt_stratified.
 */
export function certifyStratified(
  steps: readonly CutStrata[],
  alpha: number,
  delta: number,
): StratifiedCertificate {
  requireNonEmpty('steps', steps);
  const leastReviewed = leastActedToCertify(alpha, delta);
  let cut: Cut = 'always';
  let state: 'skipping' | 'testing' | 'stopped' = 'skipping';
  const certified = steps.map((step, k): CertifiedStep => {
    requireStrata(`steps[${k}].strata`, step.strata);
    const reviewed = sumOf(step.strata, 'reviewed');
    const upper = meldedUpper(step.strata, 1 - delta);
    const base = { cut: step.cut, upper, estimate: weightedRate(step.strata), reviewed };
    if (state === 'stopped') return { ...base, outcome: 'not-reached' };
    if (state === 'skipping' && reviewed < leastReviewed) return { ...base, outcome: 'skipped' };
    state = 'testing';
    if (upper === null || upper > alpha) {
      state = 'stopped';
      return { ...base, outcome: 'failed' };
    }
    cut = step.cut;
    return { ...base, outcome: 'passed' };
  });
  return { cut, leastReviewed, steps: certified };
}

/**
 * Guaranteed one-sided upper bound of a stratified rate in a finite population (melded confidence distributions).
 *
 * @returns null for an empty population
 * @example meldedUpper([{ population: 1600, reviewed: 120, events: 6 }], 0.95) // 0.094
 */
export function meldedUpper(strata: readonly Stratum[], level: number): number | null {
  requireStrata('strata', strata);
  requireLevel('level', level);
  const population = sumOf(strata, 'population');
  if (population === 0) return null;
  const events = eventsPosterior(
    strata.filter((stratum) => stratum.population > 0),
    'pessimistic',
    population,
  );
  return Math.min(1, countQuantile(events, cumulate(events), level) / population);
}

function weightedRate(strata: readonly Stratum[]): number | null {
  const population = sumOf(strata, 'population');
  if (population === 0) return null;
  let total = 0;
  for (const stratum of strata) {
    if (stratum.population === 0) continue;
    if (stratum.reviewed === 0) return null;
    total += (stratum.population * stratum.events) / stratum.reviewed;
  }
  return total / population;
}

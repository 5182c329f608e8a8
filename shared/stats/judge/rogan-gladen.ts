import { requireEventsOf, requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';

/** `events` of `n`. */
export type Share = { readonly events: number; readonly n: number };

export type JudgeErrors = {
  /** Cases truly positive and how many of them the judge called positive. */
  readonly sensitivity: Share;
  /** Cases truly negative and how many of them the judge called negative. */
  readonly specificity: Share;
};

export type CorrectedRate = Estimated & {
  readonly standardError: number;
  /** Before it was cut to [0, 1]; far outside, the error rates do not belong to this population. */
  readonly uncut: number;
};

/**
 * The rate behind a judge's apparent rate, given how often the judge is right on cases of known truth:
 * p = (ap + sp - 1) / (se + sp - 1), with the delta-method error for all three samples. Value and interval are
 * cut to [0, 1]. Sensitivity and specificity must come from this very population.
 *
 * It has no weighted form.
 *
 * Cannot be estimated: no judged case, no case of known truth on either side, se + sp at most 1 (the judge
 * knows nothing).
 * Errors: counts negative, not whole or larger than n.
 * Source: Rogan & Gladen 1978; Reiczigel, Foldi & Ozsvari 2010. Golden file: judge_correction.
 * @param apparent cases the judge called positive, of all judged
 * @example roganGladen({ events: 40, n: 100 }, { sensitivity: { events: 9, n: 10 }, specificity: { events: 8, n: 10 } }).value // 0.2857142857142858
 */
export function roganGladen(
  apparent: Share,
  errors: JudgeErrors,
  level = 0.95,
): CorrectedRate | NotEstimable {
  const { sensitivity, specificity } = errors;
  requireEventsOf('apparent.events', apparent.events, 'apparent.n', apparent.n);
  requireEventsOf('sensitivity.events', sensitivity.events, 'sensitivity.n', sensitivity.n);
  requireEventsOf('specificity.events', specificity.events, 'specificity.n', specificity.n);
  requireLevel('level', level);
  const n = apparent.n;
  if (n === 0 || sensitivity.n === 0 || specificity.n === 0) {
    const sentence =
      'The correction needs judged cases and checked cases of both kinds; at least one of these is empty.';
    return cannotEstimate('nothing-reviewed', sentence, { n });
  }
  const ap = apparent.events / n;
  const se = sensitivity.events / sensitivity.n;
  const sp = specificity.events / specificity.n;
  const skill = se + sp - 1;
  if (!(skill > 1e-12)) {
    const sentence =
      'The judge is right no more often than by chance, so its labels cannot be turned into a rate.';
    return cannotEstimate('not-distinguishable', sentence, { n });
  }
  const uncut = (ap + sp - 1) / skill;
  const variance =
    (ap * (1 - ap)) / n +
    (uncut ** 2 * se * (1 - se)) / sensitivity.n +
    ((1 - uncut) ** 2 * sp * (1 - sp)) / specificity.n;
  const standardError = Math.sqrt(variance) / skill;
  const half = normalCritical(level) * standardError;
  return {
    value: cut(uncut),
    low: cut(uncut - half),
    high: cut(uncut + half),
    level,
    method: 'rogan-gladen',
    n,
    events: apparent.events,
    standardError,
    uncut,
  };
}

function cut(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}

import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { classWeights } from './auroc-influence.ts';
import { fitLogistic } from './fit-logistic.ts';
import { requireScoredCases, whyNoCases } from './require-cases.ts';
import { whyNoLine } from './why-no-line.ts';

/** The map score -> expit(slope score + intercept). */
export type PlattMap = {
  readonly kind: 'platt';
  /** Slope: at most 0 means that a higher score goes with fewer positives; such a map must not be used. */
  readonly value: number;
  readonly intercept: number;
};

/** Below this the slope would not be a finite number. */
const LEAST_SPREAD = 1e-100;

/**
 * Platt scaling: a logistic curve on a score of any scale, with targets moved off 0 and 1,
 * (W1+1)/(W1+2) and 1/(W0+2), so that it stays finite when the classes are separable. Sampling weights are
 * rescaled to sum to n first; otherwise the smoothing would vanish.
 *
 * The map for fewer than about 200 positives. Cross-fit it before its probabilities are scored.
 *
 * Cannot be estimated: no cases, all weights zero, one class only, a constant score.
 * Errors: unequal lengths, labels other than 0 and 1, scores not finite, weights negative or not finite.
 * Source: Platt 1999; Lin, Lin & Weng 2007. Golden file: calibrators.
 * @param label n labels, 0 or 1
 * @param score n scores
 * @param weight n weights, or nothing for equal weights
 * @example platt([0, 0, 1, 1], [1, 2, 3, 4]).kind // 'platt'
 */
export function platt(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight?: ArrayLike<number>,
): PlattMap | NotEstimable {
  requireScoredCases(label, score, weight);
  const missing = whyNoCases(label, weight) ?? whyNoLine(label, score, weight);
  if (missing !== null && missing.reason !== 'separable') return missing;
  const n = label.length;
  const total = classWeights(label, weight);
  const scale = n / (total.positive + total.negative);
  const high = (total.positive * scale + 1) / (total.positive * scale + 2);
  const low = 1 / (total.negative * scale + 2);
  const target = Float64Array.from({ length: n }, (_, i) => (label[i] === 1 ? high : low));
  // A standardised score keeps the normal equations well conditioned on any scale.
  const { centre, spread } = location(score);
  if (spread < LEAST_SPREAD) {
    return cannotEstimate('no-variation', 'The scores differ by less than can be told apart.', { n });
  }
  const standard = Float64Array.from({ length: n }, (_, i) => (score[i]! - centre) / spread);
  const columns = [new Float64Array(n).fill(1), standard];
  const fit = fitLogistic({ columns, target, weight });
  if (fit === null) {
    return cannotEstimate('not-converged', 'The fitted curve does not settle on a finite slope.', { n });
  }
  const slope = fit.coefficient[1]! / spread;
  return { kind: 'platt', value: slope, intercept: fit.coefficient[0]! - slope * centre };
}

function location(score: ArrayLike<number>): { centre: number; spread: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < score.length; i++) {
    low = Math.min(low, score[i]!);
    high = Math.max(high, score[i]!);
  }
  return { centre: low / 2 + high / 2, spread: high / 2 - low / 2 };
}

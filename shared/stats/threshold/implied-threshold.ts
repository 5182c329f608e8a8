import {
  requireAllBinary,
  requireAllProbabilities,
  requireLevel,
  requireNonEmpty,
  requireSameLength,
  requireWeights,
} from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { fitLogistic } from '../signal/fit-logistic.ts';
import { clipProbabilities, expit, logits } from '../signal/logit.ts';
import type { Cut } from './cut.ts';

/** What the decisions are compared with, entry by entry. */
export type Decisions = {
  /** Calibrated probability that a human is needed. */
  readonly probability: ArrayLike<number>;
  /** 1 where the agent escalated. */
  readonly escalated: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
};

export type SoftThreshold = {
  /** The probability at which escalating and acting are equally likely. */
  readonly value: number;
  readonly intercept: number;
  /** Steepness of the decision in the logit of the probability. */
  readonly slope: number;
  /** Delta-method interval. */
  readonly low: number;
  readonly high: number;
  /** Fieller interval; null when the slope is not told apart from 0. */
  readonly fieller: { readonly low: number; readonly high: number } | null;
  readonly level: number;
  /** Cost of a miss per cost of a needless handover that would justify this cut: (1-τ)/τ. */
  readonly impliedRatio: number;
};

/**
 * The threshold the agent behaves as if it had: fit logit P(escalate) = a + b logit p; τ = expit(-a/b).
 *
 * @param decisions probabilities, observed decisions, optional weights
 * @param level two-sided confidence
 * @returns not estimable when all decisions agree, when p separates them completely, or when the slope is not
 *   positive: then the decisions do not follow the probability
 * Source: Fieller 1954 (interval of a ratio). Golden file: implied_threshold.
 */
export function softThreshold(decisions: Decisions, level = 0.95): SoftThreshold | NotEstimable {
  requireDecisions(decisions);
  requireLevel('level', level);
  const { probability, escalated, weight } = decisions;
  const n = probability.length;
  let escalations = 0;
  for (let i = 0; i < n; i++) escalations += escalated[i]!;
  if (escalations === 0 || escalations === n) {
    return cannotEstimate('one-class', 'Every case was decided the same way.', { n });
  }
  const { probability: inside } = clipProbabilities(probability, 1e-12);
  const columns = [new Float64Array(n).fill(1), logits(inside)];
  const fit = fitLogistic({ columns, target: escalated, weight });
  if (fit === null) {
    return cannotEstimate(
      'separable',
      'The decisions follow the probability without exception; see the hard cut.',
      {
        n,
      },
    );
  }
  const [a, b] = fit.coefficient as readonly [number, number];
  if (b <= 0) {
    return cannotEstimate('signal-points-wrong-way', 'The decisions do not follow the probability.', { n });
  }
  const [[vaa, vab], [, vbb]] = fit.covariance as unknown as readonly [[number, number], [number, number]];
  const z = normalCritical(level);
  const logit = -a / b;
  const variance = (vaa + 2 * logit * vab + logit * logit * vbb) / (b * b);
  const half = z * Math.sqrt(Math.max(0, variance));
  const value = expit(logit);
  return {
    value,
    intercept: a,
    slope: b,
    low: expit(logit - half),
    high: expit(logit + half),
    fieller: fiellerLimits(a, b, vaa, vab, vbb, z),
    level,
    impliedRatio: Math.exp(-logit),
  };
}

/** All x with (a + b x)² ≤ z² Var(a + b x), mapped to probabilities; null unless that is an interval. */
function fiellerLimits(a: number, b: number, vaa: number, vab: number, vbb: number, z: number) {
  const square = b * b - z * z * vbb;
  if (square <= 0) return null;
  const linear = a * b - z * z * vab;
  const root = Math.sqrt(Math.max(0, linear * linear - square * (a * a - z * z * vaa)));
  return { low: expit((-linear - root) / square), high: expit((-linear + root) / square) };
}

export type HardThreshold = {
  /** Every cut (escalate when p is at or above it) with the least weighted disagreement. */
  readonly cuts: readonly Cut[];
  /** Weighted share of decisions that such a cut does not explain. */
  readonly disagreement: number;
};

/**
 * The cut that explains most of the observed decisions: candidates are the distinct probabilities and `never`.
 *
 * @returns not estimable when every weight is 0
 * Golden file: implied_threshold.
 * @example hardThreshold({ probability: [0.1, 0.4, 0.8], escalated: [0, 0, 1] }).cuts // [0.8]
 */
export function hardThreshold(decisions: Decisions): HardThreshold | (NotEstimable & { cuts?: never }) {
  requireDecisions(decisions);
  const { probability, escalated, weight } = decisions;
  const n = probability.length;
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => probability[i]! - probability[j]! || i - j,
  );
  let total = 0;
  let wrong = 0;
  for (let i = 0; i < n; i++) {
    total += weight?.[i] ?? 1;
    wrong += (weight?.[i] ?? 1) * (1 - escalated[i]!);
  }
  if (total === 0) return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n });
  const candidates: { cut: Cut; wrong: number }[] = [];
  for (let k = 0; k < n; k++) {
    const i = order[k]!;
    if (k === 0 || probability[i] !== probability[order[k - 1]!])
      candidates.push({ cut: probability[i]!, wrong });
    wrong += (weight?.[i] ?? 1) * (2 * escalated[i]! - 1);
  }
  candidates.push({ cut: 'never', wrong });
  const least = candidates.reduce((best, candidate) => Math.min(best, candidate.wrong), Number.MAX_VALUE);
  const cuts = candidates.filter((candidate) => candidate.wrong <= least + 1e-9 * total);
  return { cuts: cuts.map(({ cut }) => cut), disagreement: Math.max(0, least) / total };
}

function requireDecisions({ probability, escalated, weight }: Decisions): void {
  requireNonEmpty('probability', probability);
  requireAllProbabilities('probability', probability);
  requireSameLength('escalated', escalated, 'probability', probability);
  requireAllBinary('escalated', escalated);
  if (!weight) return;
  requireSameLength('weight', weight, 'probability', probability);
  requireWeights('weight', weight);
}

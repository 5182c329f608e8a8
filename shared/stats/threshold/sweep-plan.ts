import { type Costs, requireCosts } from './costs.ts';
import { type Cut, cutBeyond, type Direction } from './cut.ts';
import { type LabelledCases, requireLabelledCases } from './labelled-cases.ts';

export type SweepOptions = {
  readonly costs: Costs;
  readonly direction?: Direction;
  /** What the policy does with a case whose score is missing, at every cut. */
  readonly missing?: 'escalate' | 'act';
  /** True (the default): an explicit request is escalated at every cut. */
  readonly overrideRequests?: boolean;
};

/** Everything of a sweep that does not depend on the weights, so that a bootstrap pays for it once. */
export type SweepPlan = {
  readonly direction: Direction;
  readonly size: number;
  /** Candidate cuts: the distinct scores upwards, then the one beyond them. */
  readonly cuts: readonly Cut[];
  /** Distinct scores, ascending. */
  readonly scores: Float64Array;
  /** Per case: place of its score among `scores`; -1 when every cut treats it the same. */
  readonly place: Int32Array;
  /** Per case: 1 when it is escalated at the first cut (for a fixed case: at every cut). */
  readonly escalatedAtFirst: Uint8Array;
  readonly costEscalated: Float64Array;
  readonly costActed: Float64Array;
};

/** Sorts the scores once and prices each case both ways. */
export function planSweep(cases: LabelledCases, options: SweepOptions): SweepPlan {
  requireLabelledCases(cases);
  requireCosts('costs', options.costs);
  const { costs, direction = 'at-or-above', missing = 'escalate', overrideRequests = true } = options;
  const size = cases.score.length;
  const scores = distinctScores(cases.score);
  const place = new Int32Array(size);
  const escalatedAtFirst = new Uint8Array(size);
  const costEscalated = new Float64Array(size);
  const costActed = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const score = cases.score[i]!;
    const need = cases.need[i]!;
    const request = cases.request?.[i] ?? 0;
    costEscalated[i] = costs.escalate + costs.unneeded * (1 - need) * (cases.needlessSeverity?.[i] ?? 1);
    costActed[i] = costs.wrongAct * need * (cases.missSeverity?.[i] ?? 1) + costs.missedRequest * request;
    const honoured = overrideRequests && request === 1;
    if (honoured || score === null) {
      place[i] = -1;
      escalatedAtFirst[i] = honoured || missing === 'escalate' ? 1 : 0;
    } else {
      place[i] = placeOf(scores, score);
      escalatedAtFirst[i] = direction === 'at-or-above' ? 1 : 0;
    }
  }
  const cuts: Cut[] = [...scores, cutBeyond(direction)];
  return { direction, size, cuts, scores, place, escalatedAtFirst, costEscalated, costActed };
}

/**
 * Mean cost per case at every cut for one set of weights, O(n + cuts). Moving the cut upwards past a score flips the
 * cases with that score: from escalated to acted when higher is riskier, the other way when higher is safer.
 *
 * @param out filled with plan.cuts.length values; reuse it between calls
 * @returns total weight; when it is 0 nothing is written
 */
export function meanCosts(plan: SweepPlan, weight: ArrayLike<number> | null, out: Float64Array): number {
  const { place, escalatedAtFirst, costEscalated, costActed } = plan;
  out.fill(0);
  let total = 0;
  let start = 0;
  for (let i = 0; i < plan.size; i++) {
    const w = weight === null ? 1 : weight[i]!;
    total += w;
    const asEscalated = escalatedAtFirst[i] === 1;
    start += w * (asEscalated ? costEscalated[i]! : costActed[i]!);
    if (place[i]! >= 0) {
      const flip = costActed[i]! - costEscalated[i]!;
      out[place[i]! + 1]! += asEscalated ? w * flip : -w * flip;
    }
  }
  if (total === 0) return 0;
  let cost = start;
  for (let k = 0; k < out.length; k++) {
    cost += out[k]!;
    out[k] = cost / total;
  }
  return total;
}

/** Index of the candidate that a cut stands for: the first score at or above it. */
export function cutIndex(plan: SweepPlan, cut: Cut): number {
  if (cut === cutBeyond(plan.direction)) return plan.scores.length;
  return typeof cut === 'number' ? placeOf(plan.scores, cut) : 0;
}

function distinctScores(score: readonly (number | null)[]): Float64Array {
  const sorted = Float64Array.from(score.filter((value) => value !== null)).sort();
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** First place whose score is at or above the value. */
function placeOf(scores: Float64Array, value: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scores[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { sortOrder } from '../numeric/sort-order.ts';
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
  /** Distinct scores, ascending. Candidate cut k is score k, see `candidateCut`; the last one lies beyond all scores. */
  readonly scores: Float64Array;
  /** Candidate cuts: one more than there are distinct scores. */
  readonly candidates: number;
  /** Per case: place of its score among `scores`; -1 when every cut treats it the same. */
  readonly place: Int32Array;
  /** Per case: 1 when it is escalated at the first cut (for a fixed case: at every cut). */
  readonly escalatedAtFirst: Uint8Array;
  /** Per case: its cost at the first cut. */
  readonly costAtFirst: Float64Array;
  /** Per case: what its cost changes by when the cut passes its score; 0 for a fixed case. */
  readonly flip: Float64Array;
};

/** Sorts the scores once and prices each case both ways. */
export function planSweep(cases: LabelledCases, options: SweepOptions): SweepPlan {
  requireLabelledCases(cases);
  requireCosts('costs', options.costs);
  const { costs, direction = 'at-or-above', missing = 'escalate', overrideRequests = true } = options;
  const size = cases.score.length;
  const { scores, place } = placeScores(cases.score);
  const escalatedAtFirst = new Uint8Array(size);
  const costAtFirst = new Float64Array(size);
  const flip = new Float64Array(size);
  const { need: needs, request: requests, needlessSeverity, missSeverity } = cases;
  const { escalate, unneeded, wrongAct, missedRequest } = costs;
  for (let i = 0; i < size; i++) {
    const need = needs[i]!;
    const request = requests === undefined ? 0 : requests[i]!;
    const needless = needlessSeverity === undefined ? 1 : needlessSeverity[i]!;
    const severe = missSeverity === undefined ? 1 : missSeverity[i]!;
    const escalated = escalate + unneeded * (1 - need) * needless;
    const acted = wrongAct * need * severe + missedRequest * request;
    const honoured = overrideRequests && request === 1;
    const fixed = honoured || place[i] === -1;
    const first = fixed ? honoured || missing === 'escalate' : direction === 'at-or-above';
    if (fixed) place[i] = -1;
    else flip[i] = first ? acted - escalated : escalated - acted;
    escalatedAtFirst[i] = first ? 1 : 0;
    costAtFirst[i] = first ? escalated : acted;
  }
  const candidates = scores.length + 1;
  return { direction, size, scores, candidates, place, escalatedAtFirst, costAtFirst, flip };
}

/**
 * Mean cost per case at every cut for one set of weights, O(n + cuts). Moving the cut upwards past a score flips the
 * cases with that score: from escalated to acted when higher is riskier, the other way when higher is safer.
 *
 * @param out filled with plan.candidates values; reuse it between calls
 * @returns total weight; when it is 0 nothing is written
 */
export function meanCosts(plan: SweepPlan, weight: ArrayLike<number> | null, out: Float64Array): number {
  const { size, place, costAtFirst, flip } = plan;
  out.fill(0);
  let total = 0;
  let start = 0;
  for (let i = 0; i < size; i++) {
    const w = weight === null ? 1 : weight[i]!;
    total += w;
    start += w * costAtFirst[i]!;
    // A fixed case has place -1 and adds nothing to the first entry.
    out[place[i]! + 1]! += w * flip[i]!;
  }
  if (total === 0) return 0;
  let cost = start;
  for (let k = 0; k < out.length; k++) {
    cost += out[k]!;
    out[k] = cost / total;
  }
  return total;
}

/** Candidate cut k: a score, or the cut beyond the highest one. */
export function candidateCut(plan: Pick<SweepPlan, 'scores' | 'direction'>, k: number): Cut {
  return k < plan.scores.length ? plan.scores[k]! : cutBeyond(plan.direction);
}

/** Index of the candidate that a cut stands for: the first score at or above it. */
export function cutIndex(plan: SweepPlan, cut: Cut): number {
  if (cut === cutBeyond(plan.direction)) return plan.scores.length;
  return typeof cut === 'number' ? placeOf(plan.scores, cut) : 0;
}

/** Distinct scores, ascending, and the place of each case among them; -1 where the score is missing. */
function placeScores(score: LabelledCases['score']): { scores: Float64Array; place: Int32Array } {
  const place = new Int32Array(score.length).fill(-1);
  const known = new Int32Array(score.length);
  const values = new Float64Array(score.length);
  let count = 0;
  for (let i = 0; i < score.length; i++) {
    const value = score[i]!;
    if (value === null) continue;
    known[count] = i;
    values[count] = value;
    count += 1;
  }
  const scores = new Float64Array(count);
  let last = -1;
  const order = sortOrder(values.subarray(0, count));
  for (let k = 0; k < count; k++) {
    const at = order[k]!;
    const value = values[at]!;
    if (last === -1 || value !== scores[last]!) {
      last += 1;
      scores[last] = value;
    }
    place[known[at]!] = last;
  }
  return { scores: scores.subarray(0, last + 1), place };
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

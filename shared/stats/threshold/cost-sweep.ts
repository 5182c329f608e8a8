import { requireProbability } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import type { Cut, Direction } from './cut.ts';
import type { LabelledCases } from './labelled-cases.ts';
import { shadowPrice } from './shadow-price.ts';
import { escalatedWeights } from './sweep-columns.ts';
import { candidateCut, meanCosts, planSweep, type SweepOptions } from './sweep-plan.ts';

export type Optimum = {
  readonly meanCost: number;
  /** Every cut within 1e-9 of the least cost. */
  readonly cuts: readonly Cut[];
};

/**
 * The sweep as columns, entry k for candidate cut k: a million cuts are a handful of arrays. `sweepRow` reads one cut
 * with its rates, `sweepRows` all of them.
 */
export type CostSweep = {
  readonly value: 'swept';
  readonly direction: Direction;
  /** Distinct scores, ascending: the candidate cuts but for the last one, which lies beyond them. */
  readonly scores: Float64Array;
  /** Mean cost per case, in the unit of the costs. */
  readonly meanCost: Float64Array;
  /** Weight of the escalated cases. */
  readonly escalated: Float64Array;
  /** Weight of the escalated cases that needed a human. */
  readonly escalatedInNeed: Float64Array;
  /** Weight of the cases whose explicit request was not honoured. */
  readonly missedRequests: Float64Array;
  /** Weight of all cases. */
  readonly total: number;
  /** Weight of all cases that needed a human. */
  readonly inNeed: number;
  readonly best: Optimum;
  /** Best cut that the reviewers can keep up with; null when no cut can, undefined when no capacity was given. */
  readonly withinCapacity?: (Optimum & { readonly shadowPrice: number }) | null;
  /** Judged cases. */
  readonly n: number;
};

/**
 * Expected cost per case at every candidate cut, all optima, and the best cut within capacity.
 *
 * A case that is escalated costs escalate + unneeded·(1-need); one that is acted on costs wrongAct·need +
 * missedRequest·request. Candidates are the distinct scores and the cut beyond them. Cases with the same score move
 * together. O(n log n).
 *
 * @param cases judged cases with scores, labels and sampling weights
 * @param options.costs in one unit
 * @param options.capacityRate largest share of cases the reviewers can take
 * @returns not estimable when every weight is 0
 * Source: Elkan 2001. Golden file: cost_sweep.
 * @example
 * costSweep(
 *   { score: [0.1, 0.4, 0.4, 0.8], need: [0, 0, 1, 1] },
 *   { costs: { wrongAct: 10, escalate: 2, unneeded: 0, missedRequest: 0 } },
 * ).best // meanCost 1.5 at the cut 0.4
 */
export function costSweep(
  cases: LabelledCases,
  options: SweepOptions & { readonly capacityRate?: number },
): CostSweep | NotEstimable {
  const plan = planSweep(cases, options);
  const { direction, scores, size: n } = plan;
  const meanCost = new Float64Array(plan.candidates);
  const total = meanCosts(plan, cases.weight ?? null, meanCost);
  if (total === 0) return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n: 0 });
  const weights = escalatedWeights(plan, cases, total);
  const cheapest = (most: number): Optimum | null => {
    const within = (k: number) => weights.escalated[k]! / total <= most;
    let least = Number.MAX_VALUE;
    let any = false;
    for (let k = 0; k < meanCost.length; k++) {
      if (!within(k)) continue;
      any = true;
      if (meanCost[k]! < least) least = meanCost[k]!;
    }
    if (!any) return null;
    const cuts: Cut[] = [];
    for (let k = 0; k < meanCost.length; k++) {
      if (meanCost[k]! <= least + 1e-9 && within(k)) cuts.push(candidateCut(plan, k));
    }
    return { meanCost: least, cuts };
  };
  // Nothing escalates more than everything: without a capacity there is always a cheapest cut.
  const best = cheapest(Number.MAX_VALUE)!;
  const sweep = { value: 'swept' as const, direction, scores, meanCost, ...weights, total, best, n };
  if (options.capacityRate === undefined) return sweep;
  requireProbability('capacityRate', options.capacityRate);
  // Shares are sums of weights, so the comparison needs a little slack.
  const affordable = cheapest(options.capacityRate + 1e-12);
  if (affordable === null) return { ...sweep, withinCapacity: null };
  const points = Array.from(meanCost, (cost, k) => {
    return { escalationRate: weights.escalated[k]! / total, meanCost: cost };
  });
  return {
    ...sweep,
    withinCapacity: { ...affordable, shadowPrice: shadowPrice(points, options.capacityRate) },
  };
}

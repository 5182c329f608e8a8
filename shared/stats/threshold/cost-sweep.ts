import { requireProbability } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import type { Cut } from './cut.ts';
import type { LabelledCases } from './labelled-cases.ts';
import { shadowPrice } from './shadow-price.ts';
import { meanCosts, planSweep, type SweepOptions, type SweepPlan } from './sweep-plan.ts';

/** One candidate cut. Rates are weighted shares. */
export type SweepRow = {
  readonly cut: Cut;
  readonly escalationRate: number;
  /** Mean cost per case, in the unit of the costs. */
  readonly meanCost: number;
  /** null when nothing is escalated. */
  readonly precision: number | null;
  /** null when no case needed a human. */
  readonly recall: number | null;
  /** Share of the acted cases that needed a human; null when nothing is acted on. */
  readonly missedRate: number | null;
  /** Share of all cases whose explicit request was not honoured. */
  readonly missedRequests: number;
};

export type Optimum = {
  readonly meanCost: number;
  /** Every cut within 1e-9 of the least cost. */
  readonly cuts: readonly Cut[];
};

export type CostSweep = {
  readonly value: 'swept';
  readonly rows: readonly SweepRow[];
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
  const costs = new Float64Array(plan.cuts.length);
  const total = meanCosts(plan, cases.weight ?? null, costs);
  if (total === 0) return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n: 0 });
  const rows = rowsOf(plan, cases, costs, total);
  const sweep = { value: 'swept' as const, rows, best: cheapest(rows), n: plan.size };
  if (options.capacityRate === undefined) return sweep;
  requireProbability('capacityRate', options.capacityRate);
  const capacity = options.capacityRate;
  // Shares are sums of weights, so the comparison needs a little slack.
  const affordable = rows.filter((row) => row.escalationRate <= capacity + 1e-12);
  return {
    ...sweep,
    withinCapacity:
      affordable.length === 0 ? null : { ...cheapest(affordable), shadowPrice: shadowPrice(rows, capacity) },
  };
}

/** Every row within 1e-9 of the least cost. */
function cheapest(rows: readonly SweepRow[]): Optimum {
  const meanCost = rows.reduce((least, row) => Math.min(least, row.meanCost), Number.MAX_VALUE);
  return {
    meanCost,
    cuts: rows.filter((row) => row.meanCost <= meanCost + 1e-9).map((row) => row.cut),
  };
}

function rowsOf(plan: SweepPlan, cases: LabelledCases, costs: Float64Array, total: number): SweepRow[] {
  const places = plan.cuts.length;
  // What flips when the cut passes a score: escalated weight by need, and requests.
  const needed = new Float64Array(places);
  const notNeeded = new Float64Array(places);
  const requests = new Float64Array(places);
  let allNeeded = 0;
  for (let i = 0; i < plan.size; i++) {
    const w = cases.weight?.[i] ?? 1;
    const need = cases.need[i]!;
    const request = cases.request?.[i] ?? 0;
    allNeeded += w * need;
    const first = plan.escalatedAtFirst[i]!;
    needed[0]! += first * w * need;
    notNeeded[0]! += first * w * (1 - need);
    requests[0]! += (1 - first) * w * request;
    if (plan.place[i]! < 0) continue;
    const sign = first === 1 ? -1 : 1;
    needed[plan.place[i]! + 1]! += sign * w * need;
    notNeeded[plan.place[i]! + 1]! += sign * w * (1 - need);
    requests[plan.place[i]! + 1]! -= sign * w * request;
  }
  const dust = total * 1e-12;
  const clean = (sum: number): number => (Math.abs(sum) < dust ? 0 : sum);
  let tp = 0;
  let fp = 0;
  let missedRequests = 0;
  return plan.cuts.map((cut, k) => {
    tp += needed[k]!;
    fp += notNeeded[k]!;
    missedRequests += requests[k]!;
    const escalated = clean(tp + fp);
    const acted = clean(total - tp - fp);
    return {
      cut,
      escalationRate: escalated / total,
      meanCost: costs[k]!,
      precision: escalated === 0 ? null : clean(tp) / escalated,
      recall: allNeeded === 0 ? null : clean(tp) / allNeeded,
      missedRate: acted === 0 ? null : clean(allNeeded - tp) / acted,
      missedRequests: clean(missedRequests) / total,
    };
  });
}

import type { CostSweep } from './cost-sweep.ts';
import type { LabelledCases } from './labelled-cases.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** What a sweep counts at every candidate cut, as weights. */
export type EscalatedWeights = Pick<CostSweep, 'escalated' | 'escalatedInNeed' | 'missedRequests' | 'inNeed'>;

/**
 * Weights of the escalated cases at every cut, by one pass over the cases and one over the cuts.
 *
 * @param total weight of all cases, above 0
 */
export function escalatedWeights(plan: SweepPlan, cases: LabelledCases, total: number): EscalatedWeights {
  const { place, escalatedAtFirst, candidates } = plan;
  const { need, weight, request } = cases;
  // First what changes when the cut passes a score, then its running sums.
  const escalated = new Float64Array(candidates);
  const escalatedInNeed = new Float64Array(candidates);
  const missedRequests = new Float64Array(candidates);
  let inNeed = 0;
  for (let i = 0; i < plan.size; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const needing = w * need[i]!;
    inNeed += needing;
    if (escalatedAtFirst[i] === 1) {
      escalated[0]! += w;
      escalatedInNeed[0]! += needing;
    } else if (request !== undefined) missedRequests[0]! += w * request[i]!;
    const at = place[i]! + 1;
    if (at === 0) continue;
    const sign = escalatedAtFirst[i] === 1 ? -1 : 1;
    escalated[at]! += sign * w;
    escalatedInNeed[at]! += sign * needing;
    if (request !== undefined) missedRequests[at]! -= sign * w * request[i]!;
  }
  for (const column of [escalated, escalatedInNeed, missedRequests]) accumulate(column, total * 1e-12, total);
  return { escalated, escalatedInNeed, missedRequests, inNeed };
}

/** Running sums, in place. What rounding leaves over of 0, or missing of the total, is taken away. */
function accumulate(column: Float64Array, dust: number, total: number): void {
  let sum = 0;
  for (let k = 0; k < column.length; k++) {
    sum += column[k]!;
    column[k] = Math.abs(sum) < dust ? 0 : Math.abs(total - sum) < dust ? total : sum;
  }
}

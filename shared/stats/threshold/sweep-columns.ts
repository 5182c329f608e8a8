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
  const { place, escalatedAtFirst, candidates, size } = plan;
  const { need, weight } = cases;
  // What changes when the cut passes a score. Both columns lie side by side: cases come in no order of their scores,
  // and each finds its two entries in one place of the memory.
  const changes = new Float64Array(2 * candidates);
  let inNeed = 0;
  for (let i = 0; i < size; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const needing = w * need[i]!;
    inNeed += needing;
    const first = escalatedAtFirst[i] === 1;
    if (first) {
      changes[0]! += w;
      changes[1]! += needing;
    }
    const at = 2 * (place[i]! + 1);
    if (at === 0) continue;
    changes[at]! += first ? -w : w;
    changes[at + 1]! += first ? -needing : needing;
  }
  const escalated = runningSums(changes, 0, 2, total);
  const escalatedInNeed = runningSums(changes, 1, 2, total);
  return { escalated, escalatedInNeed, missedRequests: missedRequests(plan, cases, total), inNeed };
}

function missedRequests(plan: SweepPlan, { request, weight }: LabelledCases, total: number): Float64Array {
  const changes = new Float64Array(plan.candidates);
  if (request === undefined) return changes;
  for (let i = 0; i < plan.size; i++) {
    const asked = (weight === undefined ? 1 : weight[i]!) * request[i]!;
    const first = plan.escalatedAtFirst[i] === 1;
    if (!first) changes[0]! += asked;
    if (plan.place[i]! >= 0) changes[plan.place[i]! + 1]! += first ? asked : -asked;
  }
  return runningSums(changes, 0, 1, total);
}

/**
 * Running sums of every `stride`-th entry from `offset` on. What rounding leaves over of 0, or missing of the total,
 * is taken away.
 */
function runningSums(changes: Float64Array, offset: number, stride: number, total: number): Float64Array {
  const sums = new Float64Array(changes.length / stride);
  const dust = total * 1e-12;
  let sum = 0;
  for (let k = 0; k < sums.length; k++) {
    sum += changes[offset + k * stride]!;
    sums[k] = Math.abs(sum) < dust ? 0 : Math.abs(total - sum) < dust ? total : sum;
  }
  return sums;
}

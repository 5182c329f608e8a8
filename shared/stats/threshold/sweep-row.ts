import type { CostSweep } from './cost-sweep.ts';
import type { Cut } from './cut.ts';
import { candidateCut } from './sweep-plan.ts';

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

/**
 * Cost and rates at candidate cut k of a sweep.
 *
 * @param sweep of `costSweep`
 * @param k 0 ... sweep.scores.length; the last one is the cut beyond all scores
 */
export function sweepRow(sweep: CostSweep, k: number): SweepRow {
  const { total, inNeed } = sweep;
  const escalated = sweep.escalated[k]!;
  const caught = sweep.escalatedInNeed[k]!;
  const acted = total - escalated;
  const missed = inNeed - caught;
  return {
    cut: candidateCut(sweep, k),
    escalationRate: escalated / total,
    meanCost: sweep.meanCost[k]!,
    precision: escalated === 0 ? null : caught / escalated,
    recall: inNeed === 0 ? null : caught / inNeed,
    // What rounding leaves over of 0 is no missed case.
    missedRate: acted === 0 ? null : Math.abs(missed) < total * 1e-12 ? 0 : missed / acted,
    missedRequests: sweep.missedRequests[k]! / total,
  };
}

/** All rows of a sweep, an object per candidate cut: for tables and charts, not for a million cuts. */
export function sweepRows(sweep: CostSweep): SweepRow[] {
  return Array.from(sweep.meanCost, (_, k) => sweepRow(sweep, k));
}

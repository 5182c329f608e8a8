import { requireCount, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimate, type NotEstimable } from '../estimate.ts';
import { quantileOfSorted } from '../numeric/quantile.ts';
import { createRandom } from '../numeric/random.ts';
import { raoWuUnits } from '../survey/rao-wu.ts';
import type { Cut } from './cut.ts';
import type { LabelledCases } from './labelled-cases.ts';
import { replicateCosts } from './replicate-costs.ts';
import { replicateOptima } from './replicate-optima.ts';
import { candidateCut, cutIndex, planSweep, type SweepOptions, type SweepPlan } from './sweep-plan.ts';

export type SampleDesign = {
  /** Stratum of each case, counted from 0. */
  readonly stratum: ArrayLike<number>;
  /** Cases in the population per stratum. */
  readonly populations: readonly number[];
  /** Number of the customer, when customers come back: they are resampled whole. */
  readonly unit?: ArrayLike<number>;
};

export type BandPoint = {
  readonly cut: Cut;
  readonly meanCost: number;
  readonly low: number;
  readonly high: number;
};

export type ThresholdBootstrap = {
  readonly value: 'resampled';
  /** Cheapest cut of the sample as it is; of ties the one that escalates least. */
  readonly bestCut: Cut;
  /** The zone the best cut falls into with the given level, as two cuts on the score axis. */
  readonly zone: { readonly low: Cut; readonly high: Cut };
  /** Cost per case saved by going from the current cut to the proposal. */
  readonly saving: Estimate;
  /** Cost per case lost by staying, against the best cut of each replicate; biased upwards in small samples. */
  readonly regret: Estimate;
  /** Share of replicates in which the proposal is cheaper than the current cut. */
  readonly shareBetter: number;
  /** Mean cost along the cuts with a pointwise band, at most 200 points. */
  readonly curve: readonly BandPoint[];
  readonly level: number;
  readonly replicates: number;
  readonly seed: number | string;
};

/**
 * How sure the sample is about the best cut: Rao-Wu bootstrap within the strata. The best cut is not a smooth
 * function of the data, so all intervals are percentile intervals.
 *
 * @param cases judged cases with sampling weights
 * @param options.current the cut in use
 * @param options.proposal the cut to compare with; by default the best cut of the sample. Choosing and pricing on
 *   the same labels flatters it: decide with `crossFittedSaving`
 * @param options.replicates 2,000 by default
 * @returns not estimable when every weight is 0 or a single case was judged
 * Source: Rao & Wu 1988; Efron 1987. Golden file: threshold_bootstrap.
 * @example
 * thresholdBootstrap(
 *   { score: [0.1, 0.4, 0.4, 0.8], need: [0, 0, 1, 1] },
 *   {
 *     costs: { wrongAct: 10, escalate: 2, unneeded: 0, missedRequest: 0 },
 *     design: { stratum: [0, 0, 0, 0], populations: [400] },
 *     current: 0.8,
 *     seed: 1,
 *   },
 * ) // bestCut 0.4
 */
export function thresholdBootstrap(
  cases: LabelledCases,
  options: SweepOptions & {
    readonly design: SampleDesign;
    readonly current: Cut;
    readonly proposal?: Cut;
    readonly replicates?: number;
    readonly level?: number;
    readonly seed: number | string;
  },
): ThresholdBootstrap | NotEstimable {
  const { design, replicates = 2000, level = 0.95, seed } = options;
  requireLevel('level', level);
  requireCount('replicates', replicates, 100);
  const plan = planSweep(cases, options);
  requireSameLength('stratum', design.stratum, 'score', cases.score);
  const { units, unitOfCase, draw } = raoWuUnits(design.stratum, design.populations, design.unit);
  const costs = replicateCosts(plan, cases.weight ?? null, unitOfCase, units);
  if (costs.price(new Float64Array(units).fill(1)) === 0) {
    return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n: 0 });
  }
  if (plan.size < 2) {
    return cannotEstimate('too-few', 'One judged case says nothing about the spread.', { n: plan.size });
  }
  const best = costs.cheapest();
  const current = cutIndex(plan, options.current);
  const proposal = options.proposal === undefined ? best : cutIndex(plan, options.proposal);
  const own = { current: costs.at(current), proposal: costs.at(proposal), best: costs.at(best) };

  const shown = spreadIndices(plan.candidates, 200);
  const curve = shown.map((k) => ({ cut: candidateCut(plan, k), meanCost: costs.at(k) }));
  const band = shown.map(() => new Float64Array(replicates));
  const random = createRandom(seed);
  const { optimum, regret, saving } = replicateOptima(
    costs,
    replicates,
    units,
    (_, multiplier) => draw(random, multiplier),
    { current, proposal },
    (b) => {
      for (let j = 0; j < shown.length; j++) band[j]![b] = costs.at(shown[j]!);
    },
  );

  const tail = (1 - level) / 2;
  const percentile = (values: Float64Array, value: number): Estimate => {
    const sorted = values.slice().sort();
    const limits = { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
    return { value, ...limits, level, method: 'rao-wu-percentile', n: plan.size };
  };
  let better = 0;
  for (const gain of saving) if (gain > 0) better++;
  return {
    value: 'resampled',
    bestCut: candidateCut(plan, best),
    zone: zoneOf(plan, optimum, tail),
    saving: percentile(saving, own.current - own.proposal),
    regret: percentile(regret, Math.max(0, own.current - own.best)),
    shareBetter: better / replicates,
    curve: curve.map((point, j) => {
      const sorted = band[j]!.sort();
      return {
        ...point,
        low: quantileOfSorted(sorted, tail),
        high: quantileOfSorted(sorted, 1 - tail),
      };
    }),
    level,
    replicates,
    seed,
  };
}

/** Order statistics, so that both ends are cuts the sample offers. */
function zoneOf(plan: SweepPlan, optimum: Int32Array, tail: number): { low: Cut; high: Cut } {
  const sorted = optimum.filter((k) => k >= 0).sort();
  const at = (p: number): Cut =>
    candidateCut(plan, sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!);
  return { low: at(tail), high: at(1 - tail) };
}

/** At most `most` indices of 0 ... count-1, evenly spread, with both ends. */
function spreadIndices(count: number, most: number): number[] {
  const points = Math.min(count, most);
  if (points === 1) return [0];
  return Array.from({ length: points }, (_, j) => Math.round((j * (count - 1)) / (points - 1)));
}

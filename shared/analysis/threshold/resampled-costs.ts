import { quantileOfSorted, type Random } from '../../stats/index.ts';
import type { BinnedSample } from './binned-sample.ts';
import type { Current } from './cross-fitted-saving.ts';
import type { KindPrices } from './kind-prices.ts';
import { resample } from './resample.ts';
import {
  costPer1000,
  emptySweep,
  type Handled,
  handledAsWas,
  handledAt,
  type Sweep,
  sweepCuts,
} from './sweep-cuts.ts';
import type { Tally } from './tally.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Figures of every resample, all per 1,000 cases. */
export interface ResampledCosts {
  /** Interval of the cost at this cut. */
  cost(j: number): Interval;
  /** Lower end of the paired difference: cost at this cut less the cost at the best one. */
  leastExcess(j: number): number;
  readonly now: Interval;
  readonly saving: Interval;
  readonly change: { readonly escalated: Interval; readonly needless: Interval; readonly missed: Interval };
}

export interface Comparison {
  readonly prices: KindPrices;
  readonly current: Current;
  readonly best: number;
  /** Cross-fitted saving of each case. */
  readonly saving: Float64Array;
}

/** Weights under the cut in force, or as the cases were handled. */
export function handledNow(
  tally: Tally,
  sweep: Sweep,
  sample: BinnedSample,
  prices: KindPrices,
  current: Current,
): Handled {
  return current === null ? handledAsWas(tally, sample, prices) : handledAt(sweep, current);
}

/** Resamples the labels and keeps what the intervals of the advice need. */
export function resampleCosts(
  sample: BinnedSample,
  comparison: Comparison,
  random: Random,
  resamples: number,
  level: number,
): ResampledCosts {
  const { prices, current, best, saving } = comparison;
  const cuts = sample.cuts.length;
  const scale = 1000 / sample.totalWeight;
  // One column of resamples per cut, so that each can be sorted where it lies.
  const cost = Array.from({ length: cuts }, () => new Float64Array(resamples));
  const [now, saved, escalated, needless, missed] = Array.from(
    { length: 5 },
    () => new Float64Array(resamples),
  );
  const row = new Float64Array(cuts);
  const sweep = emptySweep(cuts);
  resample(
    sample,
    random,
    resamples,
    (tally, b) => {
      sweepCuts(tally, sample, prices, sweep);
      costPer1000(sweep, sample.totalWeight, row);
      for (let j = 0; j < cuts; j++) cost[j]![b] = row[j]!;
      const before = handledNow(tally, sweep, sample, prices, current);
      const after = handledAt(sweep, best);
      now![b] = scale * (before.missedCost + before.handoverCost);
      saved![b] = scale * tally.extra;
      escalated![b] = scale * (after.escalated - before.escalated);
      needless![b] = scale * (after.needless - before.needless);
      missed![b] = scale * (after.missed - before.missed);
    },
    saving,
  );
  const tail = (1 - level) / 2;
  const difference = new Float64Array(resamples);
  const reference = Float64Array.from(cost[best]!);
  return {
    leastExcess(j) {
      for (let b = 0; b < resamples; b++) difference[b] = cost[j]![b]! - reference[b]!;
      return quantileOfSorted(difference.sort(), tail);
    },
    cost: (j) => middleOf(Float64Array.from(cost[j]!), level),
    now: middleOf(now!, level),
    saving: middleOf(saved!, level),
    change: {
      escalated: middleOf(escalated!, level),
      needless: middleOf(needless!, level),
      missed: middleOf(missed!, level),
    },
  };
}

/** The middle share `level` of resampled values. Sorts them in place. */
function middleOf(values: Float64Array, level: number): Interval {
  values.sort();
  return {
    low: quantileOfSorted(values, (1 - level) / 2),
    high: quantileOfSorted(values, (1 + level) / 2),
  };
}

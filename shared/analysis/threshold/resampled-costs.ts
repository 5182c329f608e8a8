import { quantileOfSorted, type Random } from '../../stats/index.ts';
import type { BinnedSample } from './binned-sample.ts';
import { type Current, SAVING_LEVEL } from './cross-fitted-saving.ts';
import type { KindPrices } from './kind-prices.ts';
import { RATES, type RateName, rateAt } from './rates-at.ts';
import { resample } from './resample.ts';
import { type Interval, middleOf, ResampledColumns } from './resampled-columns.ts';
import {
  costPer1000,
  emptySweep,
  type Handled,
  handledAsWas,
  handledAt,
  per1000,
  type Sweep,
  sweepCuts,
} from './sweep-cuts.ts';
import type { Tally } from './tally.ts';

/** Figures of every resample, all per 1,000 cases or as shares. */
export interface ResampledCosts {
  /** Interval of the cost at this cut. */
  cost(j: number): Interval;
  /** Interval of a rate at this cut; null where it has none. */
  rate(name: RateName, j: number): Interval | null;
  /** Lower end of the paired difference: cost at this cut less the cost at the best one. */
  leastExcess(j: number): number;
  readonly now: Interval;
  /** At a level of its own; see `savingInterval`. */
  readonly saving: Interval;
  /** Share of the resamples in which the saving is not above `nothing`: a one-sided p-value, at least 1 in resamples + 1. */
  noSaving(nothing: number): number;
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

/** The bands of the rates decide nothing, so a thousand resamples are fine enough for them. */
const MOST_FOR_RATES = 1000;

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
  const cost = new ResampledColumns(cuts, resamples);
  const rates = Object.fromEntries(
    RATES.map((name) => [name, new ResampledColumns(cuts, Math.min(resamples, MOST_FOR_RATES))]),
  ) as Record<RateName, ResampledColumns>;
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
      costPer1000(sweep, tally.total, row);
      for (let j = 0; j < cuts; j++) {
        cost.set(j, b, row[j]!);
        if (b >= MOST_FOR_RATES) continue;
        for (const name of RATES) rates[name].set(j, b, rateAt(name, sweep, j, tally.total));
      }
      const scale = per1000(tally.total);
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
  const reference = cost.at(best);
  return {
    leastExcess(j) {
      const column = cost.at(j);
      for (let b = 0; b < resamples; b++) difference[b] = column[b]! - reference[b]!;
      return quantileOfSorted(difference.sort(), tail);
    },
    cost: (j) => middleOf(Float64Array.from(cost.at(j)), level),
    rate: (name, j) => rates[name].middle(j, level),
    now: middleOf(now!, level),
    noSaving: (nothing) => (1 + saved!.filter((one) => one <= nothing).length) / (1 + resamples),
    saving: middleOf(saved!, SAVING_LEVEL),
    change: {
      escalated: middleOf(escalated!, level),
      needless: middleOf(needless!, level),
      missed: middleOf(missed!, level),
    },
  };
}

import type { Costs } from '../../model/threshold.ts';
import type { SensitivityPoint } from '../../model/threshold-sweep.ts';
import { quantileOfSorted, type Random } from '../../stats/index.ts';
import { cheapestCuts, chooseAmong } from './cheapest-cuts.ts';
import { equalZone } from './equal-zone.ts';
import { LEAST_LABELS, labelsBetween } from './identified-cuts.ts';
import { kindPrices } from './kind-prices.ts';
import type { SweptSample } from './price-cuts.ts';
import { resample } from './resample.ts';
import { costPer1000, emptySweep, sweepCuts } from './sweep-cuts.ts';
import { tallyOf } from './tally.ts';

/** A miss against a needless handover, in steps that look even on a logarithmic axis. */
export const RATIOS = [0.5, 0.7, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 70, 100];

/**
 * The cheapest cut, with the zone of cuts that the labels cannot tell from it, for every ratio of a miss to a needless
 * handover; every other price stays as it is. All ratios are priced on the same resamples.
 *
 * @param ratios ascending
 * @returns one point per ratio
 */
export function sensitivityPoints(
  { sample, identified, current }: SweptSample,
  costs: Costs,
  ratios: readonly number[],
  random: Random,
  resamples: number,
  level: number,
): SensitivityPoint[] {
  const { range } = identified;
  if (range === null) return [];
  const { first, last } = range;
  const prices = ratios.map((ratio) => kindPrices(sample, { ...costs, missed: ratio * costs.needless }));
  const sweep = emptySweep(sample.cuts.length);
  const row = new Float64Array(sample.cuts.length);
  const tally = tallyOf(sample);
  const best = prices.map((price) => {
    const cost = costPer1000(sweepCuts(tally, sample, price, sweep), sample.totalWeight, row);
    return chooseAmong(cheapestCuts(cost, first, last), current);
  });
  const width = last - first + 1;
  // Cost at each cut less the cost at the ratio's best one, resample by resample.
  const excess = ratios.map(() => new Float32Array(width * resamples));
  resample(
    sample,
    random,
    resamples,
    (drawn, b) => {
      prices.forEach((price, r) => {
        costPer1000(sweepCuts(drawn, sample, price, sweep), drawn.total, row);
        const least = row[best[r]!]!;
        for (let j = first; j <= last; j++) excess[r]![(j - first) * resamples + b] = row[j]! - least;
      });
    },
    new Float64Array(sample.n),
  );
  const tail = (1 - level) / 2;
  return ratios.map((ratio, r) => {
    const isApart = (j: number) => {
      if (labelsBetween(identified, j, best[r]!) < LEAST_LABELS) return false;
      const from = (j - first) * resamples;
      return quantileOfSorted(excess[r]!.slice(from, from + resamples).sort(), tail) > 0;
    };
    const zone = equalZone(best[r]!, range, isApart);
    return {
      ratio,
      cut: sample.cuts[best[r]!]!,
      zone: { from: sample.cuts[zone.first]!, to: sample.cuts[zone.last]! },
    };
  });
}

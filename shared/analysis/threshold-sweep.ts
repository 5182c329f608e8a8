import type { ThresholdSweep } from '../model/threshold-sweep.ts';
import { analyticCut } from './threshold/analytic-cut.ts';
import { capacityOf } from './threshold/capacity.ts';
import type { Priced } from './threshold/price-cuts.ts';
import { sensitivityOf } from './threshold/sensitivity.ts';
import { toIdentify, type UnlabelledRange } from './threshold/to-identify.ts';
import { type AdviceInput, studyThreshold } from './threshold-advice.ts';

/**
 * The advice with every view of the same sweep: the analytic cut beside the empirical one, how both hang on the cost
 * ratio, whether the queue can take it, and what to label where the labels cannot say.
 *
 * @param available unlabelled cases of the workspace in a range of the signal
 */
export function sweepThreshold(
  input: AdviceInput,
  available: (range: Omit<UnlabelledRange, 'labels' | 'available'>) => number,
): ThresholdSweep {
  const { advice, priced } = studyThreshold(input);
  if (priced === null) {
    return { advice, analytic: null, sensitivity: null, capacity: null, toIdentify: [] };
  }
  const { cases, population, costs, direction, current, seed } = input;
  const { level, resamples } = advice;
  return {
    advice,
    analytic: analyticCut({
      cases,
      direction,
      population,
      costs,
      cuts: priced.swept.sample.cuts,
      zone: priced.zone,
      seed,
    }),
    sensitivity: sensitivityOf(priced.swept, {
      cases,
      population,
      costs,
      current,
      seed,
      resamples,
      level,
    }),
    capacity: capacityFor(input, priced, advice.volume),
    toIdentify: advice.unlabelled.map(({ from, to, labels }) => {
      const end = to <= priced.curve[0]!.cut ? 'low' : 'high';
      return toIdentify({ from, to, labels, end, available: available({ from, to, end }) });
    }),
  };
}

function capacityFor(
  { costs, currency }: AdviceInput,
  priced: Priced,
  volume: ThresholdSweep['advice']['volume'],
) {
  if (costs.capacityPerDay === undefined || volume === null) return null;
  const best = priced.curve.find(({ cut }) => cut === priced.best.cut);
  if (!best) return null;
  return capacityOf({
    curve: priced.curve,
    best: priced.best.cut,
    currentRate: best.escalationRate - priced.change.escalated.estimate / 1000,
    perDay: costs.capacityPerDay,
    volume,
    currency,
  });
}

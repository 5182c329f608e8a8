import type { CurvePoint } from '../../model/threshold.ts';
import { kishEffectiveSize } from '../../stats/index.ts';
import type { BinnedSample } from './binned-sample.ts';
import type { Identified } from './identified-cuts.ts';
import { RATES, type RateName, rateAt } from './rates-at.ts';
import type { Interval } from './resampled-columns.ts';
import type { ResampledCosts } from './resampled-costs.ts';
import { per1000, type Sweep } from './sweep-cuts.ts';

/** The curve over the cuts that the labels can speak for, one point per cut. */
export function curvePoints(
  sample: BinnedSample,
  identified: Identified,
  sweep: Sweep,
  resampled: Pick<ResampledCosts, 'cost' | 'rate'>,
  level: number,
): CurvePoint[] {
  if (identified.range === null) return [];
  const scale = per1000(sample.totalWeight);
  const worth = worthOfLabel(sample);
  const points: CurvePoint[] = [];
  for (let j = identified.range.first; j <= identified.range.last; j++) {
    const missedCost = scale * sweep.missedCost[j]!;
    const needlessCost = scale * sweep.handoverCost[j]!;
    const below = identified.below[j]!;
    const labelsEscalated = sample.direction === 'higher_is_riskier' ? identified.total - below : below;
    const rates = knownRates(sweep, j, sample.totalWeight);
    const band = (name: RateName, labels: number) =>
      bandOf(rates[name], resampled.rate(name, j), labels * worth, level);
    points.push({
      cut: sample.cuts[j]!,
      cost: missedCost + needlessCost,
      ...resampled.cost(j),
      missedCost,
      needlessCost,
      ...rates,
      escalationRate: rates.escalationRate ?? 0,
      bands: {
        escalationRate: band('escalationRate', identified.total),
        appropriateness: band('appropriateness', labelsEscalated),
        recall: band('recall', identified.needed),
        missedRate: band('missedRate', identified.total - labelsEscalated),
      },
      labelsEscalated,
    });
  }
  return points;
}

function knownRates(sweep: Sweep, j: number, total: number): Record<RateName, number | null> {
  const known = RATES.map((name) => {
    const rate = rateAt(name, sweep, j, total);
    return [name, Number.isNaN(rate) ? null : rate];
  });
  return Object.fromEntries(known) as Record<RateName, number | null>;
}

/** Labels without weights that say as much as one of these. */
function worthOfLabel(sample: BinnedSample): number {
  const weights = sample.weight.filter((_, i) => sample.bin[i]! >= 0);
  return weights.length === 0 ? 0 : kishEffectiveSize(weights) / weights.length;
}

/**
 * Resampling labels that all say the same gives a band without width. None found among n bounds the share as
 * Clopper and Pearson do, with n the labels' worth.
 */
function bandOf(
  share: number | null,
  resampled: Interval | null,
  labels: number,
  level: number,
): Interval | null {
  if (share === null || resampled === null || labels <= 0) return null;
  const bound = 1 - ((1 - level) / 2) ** (1 / labels);
  if (share === 0) return { low: 0, high: Math.max(bound, resampled.high) };
  if (share === 1) return { low: Math.min(1 - bound, resampled.low), high: 1 };
  return resampled;
}

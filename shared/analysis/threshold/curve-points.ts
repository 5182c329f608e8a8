import type { CurvePoint } from '../../model/threshold.ts';
import type { BinnedSample } from './binned-sample.ts';
import type { Identified } from './identified-cuts.ts';
import type { Interval } from './resampled-costs.ts';
import type { Sweep } from './sweep-cuts.ts';

/** The curve over the cuts that the labels can speak for, one point per cut. */
export function curvePoints(
  sample: BinnedSample,
  identified: Identified,
  sweep: Sweep,
  interval: (j: number) => Interval,
): CurvePoint[] {
  if (identified.range === null) return [];
  const scale = 1000 / sample.totalWeight;
  const neededAll = sample.weight.reduce(
    (sum, weight, i) => sum + weight * sample.kinds[sample.kind[i]!]!.needed,
    0,
  );
  const points: CurvePoint[] = [];
  for (let j = identified.range.first; j <= identified.range.last; j++) {
    const [missed, needless, escalated] = [sweep.missed[j]!, sweep.needless[j]!, sweep.escalated[j]!];
    const missedCost = scale * sweep.missedCost[j]!;
    const needlessCost = scale * sweep.handoverCost[j]!;
    const below = identified.below[j]!;
    points.push({
      cut: sample.cuts[j]!,
      cost: missedCost + needlessCost,
      ...interval(j),
      missedCost,
      needlessCost,
      escalationRate: escalated / sample.totalWeight,
      appropriateness: escalated > 0 ? clampShare((escalated - needless) / escalated) : null,
      recall: neededAll > 0 ? clampShare((neededAll - missed) / neededAll) : null,
      labelsEscalated: sample.direction === 'higher_is_riskier' ? identified.total - below : below,
    });
  }
  return points;
}

/** Sums in different orders may leave a share a hair outside. */
function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}

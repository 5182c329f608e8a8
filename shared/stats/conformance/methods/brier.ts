import { isEstimated } from '../../estimate.ts';
import { brierDecomposition } from '../../signal/brier-decomposition.ts';
import { brierScore } from '../../signal/brier-score.ts';
import { corp } from '../../signal/corp.ts';
import { logLoss } from '../../signal/log-loss.ts';
import type { Method } from '../method.ts';

type Input = { label: number[]; p: number[]; weight: number[] | null };

export const brier: Method = {
  name: 'brier',
  run(input, options) {
    const { label, p, weight: given } = input as Input;
    const { bins } = options as { bins: number };
    const weight = given ?? undefined;
    const score = brierScore(label, p, weight);
    const distinct = brierDecomposition(label, p, 'distinct', weight);
    const binned = brierDecomposition(label, p, { bins }, weight);
    const split = corp(label, p, weight);
    if (!isEstimated(score) || !isEstimated(distinct) || !isEstimated(binned) || !isEstimated(split))
      return {};
    return {
      brier: score.value,
      logLoss: logLoss(label, p, weight).value,
      skill: score.skill,
      murphyDistinct: { rel: distinct.reliability, res: distinct.resolution, unc: distinct.uncertainty },
      murphyBins: {
        rel: binned.reliability,
        res: binned.resolution,
        unc: binned.uncertainty,
        wbv: binned.withinVariance,
        wbc: binned.withinCovariance,
      },
      corp: { mcb: split.miscalibration, dsc: split.discrimination, unc: split.uncertainty },
    };
  },
};

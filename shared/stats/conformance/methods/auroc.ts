import { isEstimated } from '../../estimate.ts';
import { auroc } from '../../signal/auroc.ts';
import { compareAuroc } from '../../signal/compare-auroc.ts';
import type { Method } from '../method.ts';

type Input = {
  label: number[];
  score: number[];
  score2?: number[];
  weight?: number[];
  stratum?: string[];
  samplingFraction?: Record<string, number>;
};

export const aurocMethod: Method = {
  name: 'auroc',
  run(input, options) {
    const { label, score, score2, weight, stratum, samplingFraction } = input as Input;
    const { level } = options as { level: number };
    const design = { weight, stratum, samplingFraction, level };
    const area = auroc(label, score, design);
    if (!isEstimated(area)) return { auc: null, se: null, ciDelong: null, ciLogit: null };
    const { value, standardError, symmetric, figure } = area;
    const single = {
      auc: value,
      se: standardError,
      ciDelong: symmetric === null ? null : [symmetric.low, symmetric.high],
      ciLogit: isEstimated(figure) ? [figure.low, figure.high] : null,
    };
    if (score2 === undefined) return single;
    const pair = compareAuroc(label, score, score2, design);
    if (!isEstimated(pair)) return single;
    return { ...single, auc2: pair.aucB, cov: pair.covariance, zPaired: pair.z, pPaired: pair.p };
  },
};

import { isEstimated } from '../../estimate.ts';
import { kendallTau } from '../../signal/kendall.ts';
import { spearman } from '../../signal/spearman.ts';
import type { Method } from '../method.ts';

type Input = { x: (number | null)[]; y: (number | null)[]; weight: number[] | null };

export const rankCorrelation: Method = {
  name: 'rank_correlation',
  run(input) {
    const { x, y, weight } = input as Input;
    const rho = spearman(x, y);
    return {
      rho: rho.value,
      rhoP: isEstimated(rho) ? rho.p : null,
      tauB: kendallTau(x, y).value,
      weightedRho: weight === null ? null : spearman(x, y, weight).value,
    };
  },
};

import { mcNemar, pairedDifference } from '../../proportions/paired-proportions.ts';
import type { TwoByTwo } from '../../proportions/two-by-two.ts';
import type { Method } from '../method.ts';

export const pairedProportions: Method = {
  name: 'paired_proportions',
  run(input, options) {
    const { table } = input as { table: TwoByTwo };
    const level = 1 - (options as { alpha: number }).alpha;
    const { exact, midP, chiSquare } = mcNemar(table);
    const bonettPrice = pairedDifference(table, level);
    const agrestiMin = pairedDifference(table, level, 'agresti-min');
    return {
      exactP: exact,
      midP,
      chi2: chiSquare?.statistic,
      chi2P: chiSquare?.p,
      diff: bonettPrice.value,
      agrestiMin: [agrestiMin.low, agrestiMin.high],
      bonettPrice: [bonettPrice.low, bonettPrice.high],
    };
  },
};

import { fleissKappa } from '../../agreement/fleiss-kappa.ts';
import { ratingCountsOf } from '../../agreement/rating-counts.ts';
import type { Method } from '../method.ts';

export const fleissCounts: Method = {
  name: 'fleiss_counts',
  run(input) {
    const { counts } = input as { counts: number[][] };
    return { kappa: fleissKappa(ratingCountsOf(counts)).value };
  },
};

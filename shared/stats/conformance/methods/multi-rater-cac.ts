import { brennanPrediger } from '../../agreement/brennan-prediger.ts';
import type { ChanceCorrected } from '../../agreement/chance-corrected.ts';
import { congerKappa } from '../../agreement/conger-kappa.ts';
import { fleissKappa } from '../../agreement/fleiss-kappa.ts';
import { fleissTest } from '../../agreement/fleiss-test.ts';
import { gwetAc } from '../../agreement/gwet-ac.ts';
import { countRatings } from '../../agreement/rating-counts.ts';
import { isEstimated, type NotEstimable } from '../../estimate.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Input = { ratings: (number | null)[][]; categories: number[] };

/** Without variation both kinds of agreement are 1 and only the coefficient is undefined. */
function block(result: ChanceCorrected | NotEstimable): Fields | null {
  if (!isEstimated(result)) {
    return result.reason === 'no-variation' ? { pa: 1, pe: 1, value: null, se: null } : null;
  }
  return {
    pa: result.observed,
    pe: result.expected,
    value: result.value,
    se: result.standardError,
    ci: [result.low, result.high],
    seJackknife: result.jackknifeError,
  };
}

export const multiRaterCac: Method = {
  name: 'multi_rater_cac',
  run(input, options) {
    const { ratings, categories } = input as Input;
    const { alpha } = options as { alpha: number };
    const counts = countRatings(ratings, categories);
    const level = 1 - alpha;
    const test = fleissTest(counts);
    return {
      ac1: block(gwetAc(counts, { level })),
      fleiss: block(fleissKappa(counts, { level })),
      bp: block(brennanPrediger(counts, { level })),
      ac1Linear: block(gwetAc(counts, { level, credit: 'linear' })),
      fleissLinear: block(fleissKappa(counts, { level, credit: 'linear' })),
      bpLinear: block(brennanPrediger(counts, { level, credit: 'linear' })),
      ac1Quadratic: block(gwetAc(counts, { level, credit: 'quadratic' })),
      fleissQuadratic: block(fleissKappa(counts, { level, credit: 'quadratic' })),
      bpQuadratic: block(brennanPrediger(counts, { level, credit: 'quadratic' })),
      fleissZ: isEstimated(test) ? test.z : null,
      fleissP: isEstimated(test) ? test.p : null,
      fleissExact: congerKappa(ratings, categories).value,
    };
  },
};

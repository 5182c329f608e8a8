import { cohenKappaWeightedCases } from '../../agreement/cohen-kappa-weighted-cases.ts';
import { isEstimated } from '../../estimate.ts';
import type { Method } from '../method.ts';

type Input = { rater1: number[]; rater2: number[]; weight: number[] };

export const kappaWeightedCases: Method = {
  name: 'kappa_weighted_cases',
  run(input, options) {
    const { rater1, rater2, weight } = input as Input;
    const { categories } = options as { categories: number[] };
    const kappa = (credit: 'none' | 'linear' | 'quadratic') =>
      cohenKappaWeightedCases(rater1, rater2, categories, weight, { credit });
    const plain = kappa('none');
    return {
      percentAgreement: isEstimated(plain) ? plain.observed : null,
      kappa: plain.value,
      linear: kappa('linear').value,
      quadratic: kappa('quadratic').value,
    };
  },
};

import { brennanPrediger } from '../../agreement/brennan-prediger.ts';
import type { ChanceCorrected } from '../../agreement/chance-corrected.ts';
import { cohenKappa } from '../../agreement/cohen-kappa.ts';
import { fleissKappa } from '../../agreement/fleiss-kappa.ts';
import { gwetAc } from '../../agreement/gwet-ac.ts';
import { percentAgreement } from '../../agreement/percent-agreement.ts';
import { prevalenceAndBias } from '../../agreement/prevalence-and-bias.ts';
import { ratingCountsOfTable } from '../../agreement/rating-counts.ts';
import { specificAgreement } from '../../agreement/specific-agreement.ts';
import { isEstimated, type NotEstimable } from '../../estimate.ts';
import type { Method } from '../method.ts';

export const kappaTwoRaters: Method = {
  name: 'kappa_two_raters',
  run(input, options) {
    const { table } = input as { table: number[][] };
    const { alpha } = options as { alpha: number };
    const level = 1 - alpha;
    const kappa = (credit: 'none' | 'linear' | 'quadratic') => {
      const fit = cohenKappa(table, { credit, level });
      if (!isEstimated(fit)) return null;
      return {
        kappa: fit.value,
        kappaSe: fit.standardError,
        kappaSe0: fit.standardErrorAtZero,
        ci: [fit.low, fit.high],
      };
    };
    // The file's errors of a table divide the variance by n, ours as for any set of units by n - 1.
    const error = (figure: ChanceCorrected | NotEstimable) =>
      isEstimated(figure) ? figure.standardError * Math.sqrt((figure.n - 1) / figure.n) : null;
    const counts = ratingCountsOfTable(table);
    const scott = fleissKappa(counts);
    const uniform = brennanPrediger(counts);
    const gwet = gwetAc(counts);
    const agreement = percentAgreement(table);
    const indices = table.length === 2 ? prevalenceAndBias(table) : null;
    const specific = specificAgreement(table);
    return {
      n: isEstimated(agreement) ? agreement.n : null,
      percentAgreement: agreement.value,
      unweighted: kappa('none'),
      linear: kappa('linear'),
      quadratic: kappa('quadratic'),
      scottPi: scott.value,
      brennanPrediger: uniform.value,
      gwetAc1: gwet.value,
      scottPiSe: error(scott),
      brennanPredigerSe: error(uniform),
      gwetAc1Se: error(gwet),
      positiveAgreement: specific[0],
      negativeAgreement: specific[1],
      prevalenceIndex: indices?.value,
      biasIndex: indices !== null && isEstimated(indices) ? indices.bias : null,
    };
  },
};

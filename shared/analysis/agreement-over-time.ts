import type { AgreementPoint } from '../model/agreement.ts';
import { agreementFigures, type CaseRatings, type FigureOptions } from './agreement-figures.ts';
import { ENOUGH_SHARED } from './agreement-words.ts';

/** Resamples are for alpha, which is not drawn over time. */
const REPLICATES = 100;

/** Agreement at each of several times, in their order; only where some case has two answers. */
export function agreementOverTime(
  times: readonly { readonly at: string; readonly ratings: readonly CaseRatings[] }[],
  options: Omit<FigureOptions, 'replicates'>,
): AgreementPoint[] {
  return times.flatMap(({ at, ratings }) => {
    const { cases, percent, ac1 } = agreementFigures(ratings, { ...options, replicates: REPLICATES });
    return cases === 0 ? [] : [{ at, cases, percent, ac1, few: cases < ENOUGH_SHARED }];
  });
}

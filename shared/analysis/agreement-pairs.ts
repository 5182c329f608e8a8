import type { PairAgreement } from '../model/agreement.ts';
import { agreementFigures, type CaseRatings, type FigureOptions, without } from './agreement-figures.ts';
import { ENOUGH_SHARED } from './agreement-words.ts';

/** Resamples of alpha's interval per pair: many pairs are computed at once, on few cases each. */
const REPLICATES = 400;

/** Every pair of these reviewers, each once, in the order of their names, also those who share no case. */
export function pairAgreements(
  names: readonly string[],
  ratings: readonly CaseRatings[],
  options: FigureOptions,
): PairAgreement[] {
  const sorted = [...names].sort();
  const shared = ratings.filter((answers) => answers.size > 1);
  return sorted.flatMap((first, i) =>
    sorted.slice(i + 1).map((second) => pairAgreement(first, second, shared, options)),
  );
}

function pairAgreement(
  first: string,
  second: string,
  ratings: readonly CaseRatings[],
  options: FigureOptions,
): PairAgreement {
  const both = ratings.flatMap((answers): CaseRatings[] => {
    const [a, b] = [answers.get(first), answers.get(second)];
    if (a === undefined || b === undefined) return [];
    return [
      new Map([
        [first, a],
        [second, b],
      ]),
    ];
  });
  const cases = both.length;
  if (cases === 0) {
    const none = without('These two have no case in common yet.');
    return { first, second, cases, same: 0, percent: none, ac1: none, alpha: none, kappa: none, few: true };
  }
  const { split, percent, ac1, alpha, kappa } = agreementFigures(both, {
    replicates: REPLICATES,
    ...options,
  });
  return {
    first,
    second,
    cases,
    same: cases - split,
    percent,
    ac1,
    alpha,
    kappa: kappa ?? without('Kappa is of two reviewers.'),
    few: cases < ENOUGH_SHARED,
  };
}

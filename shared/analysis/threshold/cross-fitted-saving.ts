import type { Random } from '../../stats/index.ts';
import { type BinnedSample, handsOver } from './binned-sample.ts';
import { cheapestCuts, chooseAmong } from './cheapest-cuts.ts';
import type { KindPrices } from './kind-prices.ts';
import { costPer1000, sweepCuts } from './sweep-cuts.ts';
import { tallyOf } from './tally.ts';

const FOLDS = 5;
const ROUNDS = 4;

/** Level of a saving's interval: what lies below it has a chance of one in ten. */
export const SAVING_LEVEL = 0.8;

/**
 * How much wider the interval of a cross-fitted saving has to be than a resample of its cases makes it. The folds choose
 * their cuts from labels that they mostly share, so their savings rise and fall together, which no resample of the
 * priced cases shows. Source: Nadeau & Bengio 2003, variance times 1 + n_test/n_train per fold.
 */
const SHARED_LABELS = Math.sqrt(1 + FOLDS / (FOLDS - 1));

/** The interval of a saving from the middle of its resamples at the same level. */
export function savingInterval(
  estimate: number,
  resampled: { readonly low: number; readonly high: number },
): { estimate: number; low: number; high: number; level: number } {
  return {
    estimate,
    low: estimate - SHARED_LABELS * (estimate - resampled.low),
    high: estimate + SHARED_LABELS * (resampled.high - estimate),
    level: SAVING_LEVEL,
  };
}

/** The resampled saving that stands for nothing saved, once the spread of the resamples is widened as the interval is. */
export function nothingSaved(estimate: number): number {
  return estimate * (1 - 1 / SHARED_LABELS);
}

/** The cut in force as a position, or null for "as the cases were handled". */
export type Current = number | null;

/**
 * What moving would have saved on each case, at cuts chosen without that case: the cut is chosen on four fifths of
 * every stratum and priced on the fifth left out, averaged over several ways to divide. A saving priced on the labels
 * that chose its cut is always too good.
 *
 * @returns saving per case in cost units, to be averaged with the sample weights; 0 for cases outside
 */
export function crossFittedSaving(
  sample: BinnedSample,
  prices: KindPrices,
  range: { readonly first: number; readonly last: number },
  current: Current,
  random: Random,
): Float64Array {
  const saving = new Float64Array(sample.n);
  const fold = new Uint8Array(sample.n);
  for (let round = 0; round < ROUNDS; round++) {
    dealFolds(sample, fold, random);
    for (let k = 0; k < FOLDS; k++) {
      const training = sweepCuts(
        tallyOf(sample, (i) => fold[i] !== k),
        sample,
        prices,
      );
      const cost = costPer1000(training, sample.totalWeight);
      const chosen = chooseAmong(cheapestCuts(cost, range.first, range.last), current);
      for (let i = 0; i < sample.n; i++) {
        if (fold[i] === k && sample.bin[i]! >= 0)
          saving[i]! += (costNow(sample, prices, i, current) - costAt(sample, prices, i, chosen)) / ROUNDS;
      }
    }
  }
  return saving;
}

/** Deals the cases of each stratum to the folds in random order, so that every fold looks like the sample. */
function dealFolds(sample: BinnedSample, fold: Uint8Array, random: Random): void {
  let next = 0;
  for (const { rows } of sample.strata) {
    const order = rows.filter((i) => sample.bin[i]! >= 0);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random.next() * (i + 1));
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
    for (const i of order) fold[i] = next++ % FOLDS;
  }
}

/** Cost of one case at cut number j. */
function costAt(sample: BinnedSample, prices: KindPrices, i: number, j: number): number {
  return handsOver(sample, sample.bin[i]!, j)
    ? prices.handedOver[sample.kind[i]!]!
    : prices.notHandedOver[sample.kind[i]!]!;
}

/** Cost of one case under the cut in force, or as it was handled. */
function costNow(sample: BinnedSample, prices: KindPrices, i: number, current: Current): number {
  if (current !== null) return costAt(sample, prices, i, current);
  const kind = sample.kind[i]!;
  return sample.kinds[kind]!.escalated ? prices.handedOver[kind]! : prices.notHandedOver[kind]!;
}

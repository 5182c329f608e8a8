import { requireEventsOf, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

export type Overdispersion = {
  /** Pearson chi-square over its degrees of freedom: 1 when counts vary as chance alone would have it. */
  readonly value: number;
  /** The factor to use: the value when it is above 1.3, otherwise 1. */
  readonly factor: number;
  readonly periods: number;
};

/** Below this the excess is within what chance does to the figure itself. */
const NOTICEABLE = 1.3;

/**
 * How much more the counts of several periods vary than binomial counts of one rate would. Divide a z value by
 * the root of the factor.
 *
 * Cannot be estimated: fewer than two periods with cases, no event or nothing but events.
 * Errors: unequal lengths, counts negative, not whole or larger than n.
 * Source: McCullagh & Nelder 1989, section 4.5.
 * @param n cases per period
 * @param events events per period
 * @example overdispersion([100, 100], [10, 30]).value // 12.5
 */
export function overdispersion(
  n: ArrayLike<number>,
  events: ArrayLike<number>,
): Overdispersion | NotEstimable {
  requireSameLength('events', events, 'n', n);
  let periods = 0;
  let cases = 0;
  let hits = 0;
  for (let i = 0; i < n.length; i++) {
    requireEventsOf(`events[${i}]`, events[i]!, `n[${i}]`, n[i]!);
    if (n[i]! > 0) periods += 1;
    cases += n[i]!;
    hits += events[i]!;
  }
  if (periods < 2) {
    return cannotEstimate('too-few', 'Fewer than two periods have cases to compare.', { n: cases });
  }
  if (hits === 0 || hits === cases) {
    const sentence = 'Either no case or every case had the event, so nothing varies.';
    return cannotEstimate('no-variation', sentence, { n: cases });
  }
  const rate = hits / cases;
  let chiSquare = 0;
  for (let i = 0; i < n.length; i++) {
    if (n[i]! > 0) chiSquare += (events[i]! - n[i]! * rate) ** 2 / (n[i]! * rate * (1 - rate));
  }
  const value = chiSquare / (periods - 1);
  return { value, factor: value > NOTICEABLE ? value : 1, periods };
}

import { LEAST_LABELS } from './identified-cuts.ts';
import type { ScoredCase } from './labelled-case.ts';

/**
 * About how many labels more would let the signal be looked at: ten of either kind, and ten of either side. A missing
 * side can be drawn on purpose; a missing kind comes as often as it has come so far, and at least once in twice what
 * there is. 0 when nothing is missing; rounded to two digits.
 */
export function labelsToStart(all: readonly ScoredCase[]): number {
  const looked = all.filter((one) => !one.outside);
  const escalated = looked.filter((one) => one.escalated).length;
  const decided = looked.filter((one) => !one.requested);
  const needed = decided.filter((one) => one.needed === 1).length;
  const missingOfSide = (n: number) => Math.max(0, LEAST_LABELS - n);
  const missingOfKind = (n: number) => {
    const share = Math.max(n, 0.5) / Math.max(decided.length, 1);
    return missingOfSide(n) / Math.min(1, share);
  };
  const more = Math.max(
    missingOfSide(escalated) + missingOfSide(looked.length - escalated),
    missingOfKind(needed),
    missingOfKind(decided.length - needed),
  );
  return Number(Math.ceil(more).toPrecision(2));
}

import type { SignalDirection } from '../../model/signal.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';

/** Stated certainty is held this far off 0 and 1 before its logarithm is taken: nobody means one in a billion. */
export const CERTAINTY_CLIP = 0.001;

/**
 * The event a signal speaks of in its own sense: that all was well where high is safe, that a human was needed where
 * high is risky.
 */
export function ownEvent(needed: 0 | 1, direction: SignalDirection): 0 | 1 {
  return direction === 'higher_is_safer' ? (needed === 1 ? 0 : 1) : needed;
}

/** Why the values cannot be read as a probability; null when they can. */
export function whyNoProbability(cases: readonly Pick<ScoredCase, 'score'>[]): string | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  for (const { score } of cases) {
    low = Math.min(low, score);
    high = Math.max(high, score);
    isWhole &&= Number.isInteger(score);
  }
  if (low < 0 || high > 1) return 'Its scale is not 0 to 1, so it states no probability.';
  if (isWhole) return 'It takes whole numbers only, so it states no probability.';
  return null;
}

export function isCertain(score: number): boolean {
  return score < CERTAINTY_CLIP || score > 1 - CERTAINTY_CLIP;
}

export function clipCertainty(score: number): number {
  return Math.min(1 - CERTAINTY_CLIP, Math.max(CERTAINTY_CLIP, score));
}

import type { Outcome } from '../../shared/model/case.ts';
import type { Draw } from './draw.ts';
import type { Mood, Reason } from './plots/plot.ts';

/** The cuts of the policy in force; the triggers that fired follow from them. */
export const CONFIDENCE_CUT = 0.62;
export const SENTIMENT_CUT = -0.75;

export interface SignalInput {
  outcome: Outcome;
  humanNeeded: boolean;
  mood: Mood;
  reason: Reason | undefined;
}

/**
 * The agent's own confidence, 0 to 1. It doubts itself needlessly just below the cut in force, is sure of itself where
 * it should not be far below and far above, and knows nothing of a customer who simply wants a person.
 */
export function selfConfidence(draw: Draw, { outcome, humanNeeded, reason }: SignalInput): number {
  if (outcome !== 'escalated') {
    const lowest = humanNeeded ? 0.8 : CONFIDENCE_CUT + 0.01;
    return round(between(draw, lowest, 0.98));
  }
  if (humanNeeded) return round(neededConfidence(draw, reason));
  if (reason?.trigger === 'low_confidence' || draw.chance(0.35)) {
    return round(draw.chance(0.86) ? between(draw, 0.545, 0.61) : between(draw, 0.38, 0.535));
  }
  return round(between(draw, 0.64, 0.9));
}

function neededConfidence(draw: Draw, reason: Reason | undefined): number {
  const unaware = { explicit_request: 0.26, policy_gap: 0.18 }[reason?.trigger as string] ?? 0.04;
  if (draw.chance(unaware)) return between(draw, 0.82, 0.97);
  return draw.chance(0.03)
    ? between(draw, 0.545, 0.61)
    : Math.min(0.53, Math.max(0.05, 0.42 + 0.11 * draw.normal()));
}

/** A sentiment score, -1 to 1. It follows the tone, and the tone does not tell who needs a person. */
export function sentiment(draw: Draw, { mood, reason }: SignalInput): number {
  if (reason?.trigger === 'sentiment') return round(between(draw, -0.98, SENTIMENT_CUT - 0.01));
  const score = mood.frustrated ? -0.42 + 0.2 * draw.normal() : 0.14 + 0.24 * draw.normal();
  return round(Math.min(0.95, Math.max(SENTIMENT_CUT + 0.01, score)));
}

/** A second model's score for the finished conversation, 0 to 1; the best of the signals. */
export function verifierScore(draw: Draw, { humanNeeded }: SignalInput): number {
  const score = humanNeeded ? 0.42 + 0.2 * draw.normal() : 0.72 + 0.17 * draw.normal();
  return round(Math.min(1, Math.max(0, score)));
}

function between(draw: Draw, low: number, high: number): number {
  return low + (high - low) * draw.uniform();
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

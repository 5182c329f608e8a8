import type { NotEstimable } from '../estimate.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type LogLoss = {
  /** Mean of -ln of the probability given to what happened, in nats. */
  readonly value: number;
  /** Cases whose probability had to be moved off 0 or 1. */
  readonly clipped: number;
  readonly n: number;
};

const CLIP = 1e-15;

/**
 * Logarithmic loss. Probabilities are moved to [1e-15, 1 - 1e-15] first, so a certain and wrong statement costs
 * about 34.5 nats and not infinity.
 *
 * Cannot be estimated: no cases, all weights zero.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Good 1952. Golden file: brier.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example logLoss([0, 1], [0.5, 0.5]).value // 0.6931471805599453
 */
export function logLoss(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): LogLoss | NotEstimable {
  requireForecasts(label, probability, weight);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  let total = 0;
  let loss = 0;
  let clipped = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const stated = probability[i]!;
    const p = Math.min(1 - CLIP, Math.max(CLIP, stated));
    if (p !== stated) clipped += 1;
    total += w;
    loss -= w * (label[i] === 1 ? Math.log(p) : Math.log1p(-p));
  }
  return { value: loss / total, clipped, n: label.length };
}

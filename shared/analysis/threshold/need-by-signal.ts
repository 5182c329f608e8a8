import { RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { brierScore, isEstimated } from '../../stats/index.ts';
import { crossFitEvent } from '../calibration/cross-fit-event.ts';
import type { Domain } from '../calibration/domain.ts';
import { ownEvent } from '../calibration/own-sense.ts';
import { fitMap, probabilityBy } from '../calibration/recalibration-map.ts';

/** From a value of the signal to the probability that a human is needed. */
export interface NeedBySignal {
  readonly method: RecalibrationMethod;
  readonly probability: (score: number) => number;
}

/** Beyond so many labels a table by steps has nothing to fear from its flexibility. */
const PLENTY = 1000;
/** A simpler map is taken unless a more flexible one is better by more than this share of the Brier score. */
const WORTH = 0.005;

/**
 * Recalibrates a signal on all labels of a domain, by the simplest map whose probabilities of labels it has not seen
 * are about as good as any. It tells where a cut lies; its own goodness is never read off the labels it is fitted on.
 *
 * @returns null when no map fits
 */
export function needBySignal(domain: Domain, direction: SignalDirection, seed: string): NeedBySignal | null {
  const { cases, weight } = domain;
  const method = cases.length >= PLENTY ? 'isotonic' : bestMethod(domain, direction, seed);
  if (method === null) return null;
  const event = cases.map((one) => ownEvent(one.needed, direction));
  const scores = cases.map(({ score }) => score);
  const map = fitMap(method, event, scores, weight);
  if (!isEstimated(map)) return null;
  const own = probabilityBy(map.value);
  const isSafe = direction === 'higher_is_safer';
  return { method, probability: (score) => (isSafe ? 1 - own(score) : own(score)) };
}

function bestMethod(domain: Domain, direction: SignalDirection, seed: string): RecalibrationMethod | null {
  const { cases, weight } = domain;
  const tried = RecalibrationMethod.options.flatMap((method) => {
    const fitted = crossFitEvent(domain, direction, { method, seed });
    if (!isEstimated(fitted)) return [];
    const event = cases.map((one) => ownEvent(one.needed, direction));
    const score = brierScore(event, fitted.value, weight);
    return isEstimated(score) ? [{ method, brier: score.value }] : [];
  });
  const least = Math.min(...tried.map(({ brier }) => brier));
  return tried.find(({ brier }) => brier <= least * (1 + WORTH))?.method ?? null;
}

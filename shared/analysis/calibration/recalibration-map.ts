import { cutValue } from '../../format.ts';
import type { RecalibrationMap, RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import {
  type Calibrator,
  calibratedProbability,
  cannotEstimate,
  fitCalibrator,
  isEstimated,
  type NotEstimable,
} from '../../stats/index.ts';
import { CERTAINTY_CLIP, clipCertainty } from './own-sense.ts';

/** The score as a method takes it: logarithms need it off 0 and 1. */
function scoreFor(method: RecalibrationMethod, score: number): number {
  return method === 'beta' ? clipCertainty(score) : score;
}

export interface FittedMap {
  readonly value: RecalibrationMap;
}

/**
 * Fits a map from the signal to the probability of its own event.
 *
 * Cannot be estimated: as the method in `stats`; a map that would fall, because the signal points the wrong way.
 */
export function fitMap(
  method: RecalibrationMethod,
  event: ArrayLike<number>,
  scores: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): FittedMap | NotEstimable {
  const fitted = fitCalibrator(
    method,
    event,
    Float64Array.from(scores, (score) => scoreFor(method, score)),
    weight,
  );
  return isEstimated(fitted) ? plainMap(fitted) : fitted;
}

function plainMap(fitted: Calibrator): FittedMap | NotEstimable {
  if (fitted.kind === 'platt') {
    return fitted.value > 0
      ? { value: { method: 'platt', slope: fitted.value, intercept: fitted.intercept } }
      : cannotEstimate('signal-points-wrong-way', 'The signal points the wrong way, so no rising map fits.');
  }
  if (fitted.kind === 'isotonic') {
    return { value: { method: 'isotonic', table: corners(fitted.x, fitted.value) } };
  }
  if (fitted.kind !== 'beta') throw new Error(`no recalibration by ${fitted.kind}`);
  return { value: { method: 'beta', ...fitted.value, clip: CERTAINTY_CLIP } };
}

/** The ends of each level stretch are enough to draw the steps with straight lines. */
function corners(x: Float64Array, value: Float64Array): { signal: number; probability: number }[] {
  const last = x.length - 1;
  const isCorner = (i: number) =>
    i === 0 || i === last || value[i] !== value[i - 1] || value[i] !== value[i + 1];
  return Array.from(x, (signal, i) => ({ signal, probability: Math.min(1, Math.max(0, value[i]!)) })).filter(
    (_, i) => isCorner(i),
  );
}

/** A function from the signal to the probability of its own event. */
export function probabilityBy(map: RecalibrationMap): (score: number) => number {
  const calibrator = calibratorOf(map);
  return (score) => calibratedProbability(calibrator, scoreFor(map.method, score));
}

function calibratorOf(map: RecalibrationMap): Calibrator {
  switch (map.method) {
    case 'platt':
      return { kind: 'platt', value: map.slope, intercept: map.intercept };
    case 'beta':
      return { kind: 'beta', value: { a: map.a, b: map.b, c: map.c } };
    case 'isotonic':
      return {
        kind: 'isotonic',
        x: Float64Array.from(map.table, ({ signal }) => signal),
        value: Float64Array.from(map.table, ({ probability }) => probability),
      };
  }
}

/** What a map's probability is of. */
export function meaningOf(direction: SignalDirection): string {
  return direction === 'higher_is_safer'
    ? 'probability that no human was needed'
    : 'probability that a human was needed';
}

/** The map as a person would write it down; s is the signal. */
export function formulaOf(map: RecalibrationMap): string {
  switch (map.method) {
    case 'platt':
      return `p = 1 / (1 + exp(-(${short(map.slope)} s ${plus(map.intercept)})))`;
    case 'beta':
      return `p = 1 / (1 + exp(-(${betaTerms(map)}))), s held within ${map.clip} to ${1 - map.clip}`;
    case 'isotonic':
      return `p from a table of ${map.table.length} corners, straight lines between them, from ${cutValue(map.table[0]!.signal)} to ${cutValue(map.table.at(-1)!.signal)}`;
  }
}

/** An exponent that was dropped is not written. */
function betaTerms({ a, b, c }: { readonly a: number; readonly b: number; readonly c: number }): string {
  const first = a === 0 ? '' : `${short(a)} ln s `;
  const second = b === 0 ? '' : `${first === '' ? short(-b) : plus(-b)} ln(1 - s) `;
  return `${first}${second}${plus(c)}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function plus(value: number): string {
  return value < 0 ? `- ${short(-value)}` : `+ ${short(value)}`;
}

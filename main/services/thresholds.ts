import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import type { Signal, SignalDirection } from '../../shared/model/signal.ts';
import {
  readLabelledScores,
  readSignalNames,
  readSignalRange,
  writeDirection,
} from '../db/threshold-queries.ts';
import type { Context } from './context.ts';
import { directionOf, gatherAdvice, requireSignal, type ThresholdQuestion } from './threshold-input.ts';

function signals(context: Context): Signal[] {
  const { db } = context.session.require();
  return readSignalNames(db).map((name) => {
    const range = readSignalRange(db, name);
    const scores = readLabelledScores(db, name);
    let { min, max } = range;
    for (const score of scores.values()) {
      min = Math.min(min, score);
      max = Math.max(max, score);
    }
    return { ...range, min, max, ...directionOf(db, name), labelled: scores.size };
  });
}

function setDirection(context: Context, input: { signal: string; direction: SignalDirection }): null {
  const { db } = context.session.require();
  requireSignal(db, input.signal);
  writeDirection(db, input.signal, input.direction);
  return null;
}

function suggest(
  context: Context,
  input: ThresholdQuestion & { resamples: number; seed?: string | undefined },
) {
  const { db } = context.session.require();
  return adviseThreshold(gatherAdvice(db, input, input));
}

export const thresholds = { signals, setDirection, suggest };

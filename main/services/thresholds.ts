import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import type { Signal, SignalDirection } from '../../shared/model/signal.ts';
import {
  countDistinctValues,
  readLabelledScores,
  readSignalNames,
  readSignalRange,
  writeDirection,
} from '../db/threshold-queries.ts';
import type { Context } from './context.ts';
import { directionOf, gatherAdvice, requireSignal, type ThresholdQuestion } from './threshold-input.ts';

function signals(context: Context): Signal[] {
  const { db } = context.session.require();
  return readSignalNames(db).map((name) => ({
    ...readSignalRange(db, name),
    ...directionOf(db, name),
    labelled: readLabelledScores(db, name).size,
    distinct: countDistinctValues(db, name),
  }));
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

import { cohortEvidence } from '../../shared/analysis/cohort-evidence.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import { sweepThreshold } from '../../shared/analysis/threshold-sweep.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { Signal, SignalDirection } from '../../shared/model/signal.ts';
import {
  countUnlabelled,
  readLabelledScores,
  readSignalNames,
  readSignalRange,
  writeDirection,
} from '../db/threshold-queries.ts';
import type { Context } from './context.ts';
import { readLabelled, versionsOf } from './labelled-signal.ts';
import {
  directionOf,
  gatherAdvice,
  gatherCohorts,
  requireSignal,
  type ThresholdQuestion,
} from './threshold-input.ts';

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

function versions(context: Context, { signal }: { signal: string }) {
  const { db } = context.session.require();
  requireSignal(db, signal);
  return versionsOf(readLabelled(db, signal));
}

function suggest(context: Context, input: ThresholdQuestion & { resamples: number }) {
  const { db } = context.session.require();
  return adviseThreshold(gatherAdvice(db, input, input));
}

function sweep(context: Context, input: ThresholdQuestion & { resamples: number }) {
  const { db } = context.session.require();
  const gathered = gatherAdvice(db, input, input);
  return sweepThreshold(gathered, (range) => countUnlabelled(db, input.signal, gathered.scope ?? {}, range));
}

function cohorts(context: Context, input: ThresholdQuestion & { by: CohortField }) {
  const { db } = context.session.require();
  const { cohortBySeq, ...gathered } = gatherCohorts(db, input);
  const values = gathered.cases.map(({ seq }) => cohortBySeq.get(seq)?.[input.by]);
  return cohortEvidence(gathered, input.by, values);
}

export const thresholds = { signals, setDirection, versions, suggest, sweep, cohorts };

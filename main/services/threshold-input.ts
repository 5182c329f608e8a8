import { evaluationFailed } from '../../shared/analysis/case-facts.ts';
import { scoredSample } from '../../shared/analysis/scored-cases.ts';
import type { AdviceInput } from '../../shared/analysis/threshold-advice.ts';
import { AppError } from '../../shared/errors.ts';
import { guessDirection, type SignalDirection } from '../../shared/model/signal.ts';
import type { Costs } from '../../shared/model/threshold.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import {
  readDirection,
  readEvaluations,
  readLabelledScores,
  readSignalNames,
} from '../db/threshold-queries.ts';
import { gather } from './kpi-input.ts';

/** What a person asks of one signal. */
export interface ThresholdQuestion {
  signal: string;
  costs: Costs;
  /** The cut in force; the signed policy's when absent, else how the cases were handled. */
  current?: number | undefined;
}

const RESAMPLES = 2000;

export function directionOf(db: Db, signal: string): { direction: SignalDirection; guessed: boolean } {
  const confirmed = readDirection(db, signal);
  return { direction: confirmed ?? guessDirection(signal), guessed: confirmed === null };
}

/** Refuses a signal that no case carries, and names those there are. */
export function requireSignal(db: Db, signal: string): void {
  const names = readSignalNames(db);
  if (names.includes(signal)) return;
  throw new AppError('NOT_FOUND', `No case carries a signal named ${signal}.`, {
    field: 'signal',
    hint:
      names.length === 0
        ? 'Import signals with the cases, for example a confidence or a verifier score.'
        : `Signals here: ${names.slice(0, 20).join(', ')}.`,
  });
}

/** The threshold in force for this signal by the signed policy. */
export function cutInForce(db: Db, signal: string): number | null {
  const trigger = readPolicy(db)?.triggers.find((one) => one.signal === signal);
  return trigger?.threshold ?? null;
}

/** Reads everything the advice on one signal is computed from. */
export function gatherAdvice(
  db: Db,
  question: ThresholdQuestion,
  options: { resamples?: number | undefined; seed?: string | undefined } = {},
): AdviceInput {
  requireSignal(db, question.signal);
  const { strata, labelled } = gather(db);
  const failed = new Set(
    readEvaluations(db)
      .filter(evaluationFailed)
      .map(({ seq }) => seq),
  );
  const sample = scoredSample(labelled, readLabelledScores(db, question.signal), strata, failed);
  return {
    ...sample,
    signal: question.signal,
    direction: directionOf(db, question.signal).direction,
    costs: question.costs,
    currency: readSettings(db).currency,
    current: question.current ?? cutInForce(db, question.signal),
    seed: options.seed ?? readIdentity(db).seed,
    resamples: options.resamples ?? RESAMPLES,
  };
}

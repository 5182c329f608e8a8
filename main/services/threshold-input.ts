import { type ScoredSample, scoredSample } from '../../shared/analysis/scored-cases.ts';
import type { AdviceInput } from '../../shared/analysis/threshold-advice.ts';
import { AppError } from '../../shared/errors.ts';
import type { Cohort, CohortField } from '../../shared/model/case.ts';
import { guessDirection, type SignalDirection } from '../../shared/model/signal.ts';
import type { Costs } from '../../shared/model/threshold.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import { readDirection, readSignalNames } from '../db/threshold-queries.ts';
import { readLabelled, scopeOf } from './labelled-signal.ts';

/** What a person asks of one signal. */
export interface ThresholdQuestion {
  signal: string;
  costs: Costs;
  /** The cut in force; the signed policy's when absent, else how the cases were handled. */
  current?: number | undefined;
  /** The cohort asked about; the newest agent version with enough labels when absent, all cases when empty. */
  scope?: Cohort | undefined;
  /** Of the bootstrap; the workspace's own when absent. */
  seed?: string | undefined;
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

/** The threshold in force for this signal by the signed policy: of the trigger that speaks of the scope most closely. */
export function cutInForce(db: Db, signal: string, scope: Cohort = {}): number | null {
  const triggers = (readPolicy(db)?.triggers ?? []).filter((one) => one.signal === signal);
  const fits = triggers
    .filter((one) =>
      Object.entries(one.scope).every(([field, value]) => scope[field as CohortField] === value),
    )
    .sort((a, b) => Object.keys(b.scope).length - Object.keys(a.scope).length);
  return (fits[0] ?? triggers[0])?.threshold ?? null;
}

interface Options {
  resamples?: number | undefined;
}

/** Reads everything the advice on one signal is computed from. */
export function gatherAdvice(db: Db, question: ThresholdQuestion, options: Options = {}): AdviceInput {
  return gatherCohorts(db, question, options);
}

/** The same, with the cohort of every labelled case. */
export function gatherCohorts(
  db: Db,
  question: ThresholdQuestion,
  options: Options = {},
): Omit<AdviceInput, 'cases'> & ScoredSample & { cohortBySeq: ReadonlyMap<number, Cohort> } {
  requireSignal(db, question.signal);
  const read = readLabelled(db, question.signal);
  const { scope, pooledVersions } = scopeOf(read, question.scope);
  const { costs } = question;
  const sample = scoredSample(read.labelled, read.scores, read.strata, read.failed, {
    startedAt: read.startedAt,
    scope,
  });
  return {
    ...sample,
    signal: question.signal,
    direction: directionOf(db, question.signal).direction,
    costs,
    currency: costs.unit === 'ratio' ? '' : readSettings(db).currency,
    current: question.current ?? cutInForce(db, question.signal, scope),
    scope,
    pooledVersions,
    days: daysOf(db),
    seed: question.seed ?? readIdentity(db).seed,
    resamples: options.resamples ?? RESAMPLES,
    cohortBySeq: new Map(read.labelled.map(({ seq, cohort }) => [seq, cohort])),
  };
}

/** Days from the first to the last case; null without dates. */
function daysOf(db: Db): number | null {
  const period = readPeriod(db);
  if (period === null) return null;
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  return Number.isFinite(days) ? Math.max(1, Math.ceil(days)) : null;
}

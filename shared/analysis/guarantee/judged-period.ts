import type { SignalDirection } from '../../model/signal.ts';

/** A labelled case as a guarantee sees it. */
export interface JudgedCase {
  /** The signal as it was recorded; null where the case has none. */
  readonly score: number | null;
  /** 1 when a human was needed; null when nobody could tell. */
  readonly needed: 0 | 1 | null;
  /** How the case was handled when it happened. */
  readonly escalated: boolean;
  readonly stratum: string;
  /** The customer asked for a human: handed over at every cut. */
  readonly requested: boolean;
}

/** A sampling stratum with what was logged of all its cases, whether judged or not. */
export interface LoggedStratum {
  readonly key: string;
  readonly escalated: boolean;
  /** Cases of the period in it; null where nobody said. */
  readonly population: number | null;
  /** Imported cases in it, also those outside the scope. */
  readonly imported: number;
  /** Judged cases in it, also those outside the scope: how densely it was sampled. */
  readonly judged: number;
  /** Of those in the scope, by the place of their score among the cuts: one more entry than there are cuts. */
  readonly bins: readonly number[];
  /** Of those in the scope, the ones without a score. */
  readonly unscored: number;
}

/** What happens at every cut to a case without a value of the signal. */
export type MissingScores = 'as_handled' | 'hand_over' | 'automate';

/** A period as far as it was logged and judged. */
export interface JudgedPeriod {
  readonly direction: SignalDirection;
  /** Ascending; chosen from scores, never from verdicts. */
  readonly cuts: readonly number[];
  readonly cases: readonly JudgedCase[];
  readonly strata: readonly LoggedStratum[];
  readonly missing: MissingScores;
}

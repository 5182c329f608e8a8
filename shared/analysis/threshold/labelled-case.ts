import type { Severity } from '../../model/threshold.ts';

/** A case with a settled verdict and a value of the signal. */
export interface ScoredCase {
  /** The signal as it was recorded. */
  readonly score: number;
  /** 1 when a human was needed. */
  readonly needed: 0 | 1;
  /** How the case was handled when it happened. */
  readonly escalated: boolean;
  /** Key of the sampling stratum; a stratum lies on one side, escalated or not. */
  readonly stratum: string;
  /** The customer asked for a human: handed over whatever the cut, since no price justifies ignoring that. */
  readonly requested?: boolean;
  /** How grave it was that a human was missing, where the judges said. */
  readonly severity?: Severity;
  /** The agent ended the case alone and is known to have done wrong; see `Costs.wrongAction`. */
  readonly actedWrongly?: boolean;
  /** Not of the cohort that is asked about: the case keeps its place in the design, and counts nothing. */
  readonly outside?: boolean;
  /** When the case began, as ISO text. */
  readonly at?: string;
}

/** Cases of each stratum in the period; null when nobody said, so that the labels speak for themselves only. */
export type Population = Readonly<Record<string, number>> | null;

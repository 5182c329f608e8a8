import type { CohortField } from '../../model/case.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { Population, ScoredCase } from '../threshold/labelled-case.ts';

/** A labelled case with the cohort it is compared in. */
export interface GroupedCase extends ScoredCase {
  /** Null where the case has no value of the field. */
  readonly group: string | null;
}

/** A labelled case with a decided verdict, with or without a value of the signal. */
export interface Presence {
  readonly group: string | null;
  readonly escalated: boolean;
  readonly needed: boolean;
  readonly present: boolean;
}

export interface SignalCheckInput {
  readonly signal: string;
  readonly direction: SignalDirection;
  readonly guessed: boolean;
  /** The field by which groups are shown; null shows all together. */
  readonly by: CohortField | null;
  /** The field that `GroupedCase.group` holds: `by`, or the agent version. */
  readonly field: CohortField;
  readonly cases: readonly GroupedCase[];
  readonly population: Population;
  readonly presence: readonly Presence[];
  /** The cut in force for a group; for all together when null is asked as `all`. */
  readonly inForce: (group: string | null | 'all') => number | null;
  /** Day of the last case of each group. */
  readonly lastSeen: ReadonlyMap<string | null, string>;
  /** Level of all intervals. */
  readonly level: number;
}

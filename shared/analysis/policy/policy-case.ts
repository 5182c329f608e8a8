import type { CohortField } from '../../model/case.ts';
import type { PricedFacts } from '../threshold/case-price.ts';

/** Logged cases as a replay takes them: one entry per case in every column. */
export interface CaseColumns {
  readonly n: number;
  readonly caseId: readonly string[];
  /** 1 where the agent handed the case over when it happened. */
  readonly escalated: Uint8Array;
  /** Columns of the signals that were asked for; NaN where a case has no value. */
  readonly signals: ReadonlyMap<string, Float64Array>;
  readonly cohort: ReadonlyMap<CohortField, readonly (string | null)[]>;
  /** Names of the triggers that fired in each case. */
  readonly fired: readonly (readonly string[])[];
  /** When it began, ISO 8601; null where nobody knows. */
  readonly startedAt: readonly (string | null)[];
}

/** What the labels say of a case. */
export interface CaseLabel extends PricedFacts {
  /** Key of its sampling stratum, which lies on one side. */
  readonly stratum: string;
  /** Grounds that its judges named. */
  readonly grounds: readonly string[];
}

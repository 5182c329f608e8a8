/**
 * What every estimator returns: a value with its interval, or the reason why there is none.
 * "Cannot be estimated" is a value, never an error, and NaN or an infinity never leaves the core.
 * Only a bad argument throws.
 */

/** Thrown for an argument no estimator can accept. `argument` is the name as the caller wrote it. */
export class StatsArgumentError extends Error {
  override readonly name = 'StatsArgumentError';
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super(`${argument} ${problem}`);
    this.argument = argument;
  }
}

/** Why a figure cannot be estimated, for programs. Each code has a sentence for people beside it. */
export type ReasonCode =
  | 'nothing-reviewed'
  | 'stratum-not-reviewed'
  | 'empty-population'
  | 'nothing-in-group'
  | 'no-events'
  | 'no-variation'
  | 'one-class'
  | 'too-few'
  | 'no-overlap'
  | 'all-weights-zero'
  | 'undefined-ratio'
  | 'separable'
  | 'signal-points-wrong-way'
  | 'not-distinguishable'
  | 'infeasible'
  | 'not-converged'
  | 'degenerate';

/** A value with its interval. All numbers are finite. */
export type Estimated = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Confidence level of the interval, for example 0.95. */
  readonly level: number;
  /** Name of the interval method, for example `wilson`. */
  readonly method: string;
  /** Judged cases behind the figure. */
  readonly n: number;
  /** Effective sample size, where weights or a design make it differ from n. */
  readonly nEff?: number;
  /** Judged cases that showed the event. */
  readonly events?: number;
  readonly standardError?: number;
  /** What a reader must know before using the figure. */
  readonly note?: string;
};

/** No value; an interval may still be known, such as [0, 1] before the first review. */
export type NotEstimable = {
  readonly value: null;
  readonly reason: ReasonCode;
  readonly sentence: string;
  readonly low?: number;
  readonly high?: number;
  readonly level?: number;
  readonly method?: string;
  readonly n?: number;
};

export type Estimate = Estimated | NotEstimable;

/** What is still known when the value is not. */
export type KnownAnyway = Pick<NotEstimable, 'low' | 'high' | 'level' | 'method' | 'n'>;

/**
 * The value "cannot be estimated".
 *
 * @param reason machine-readable code
 * @param sentence one plain sentence that says why, and what would help
 * @param known limits, level, method or n that hold all the same
 * @example cannotEstimate('nothing-reviewed', 'No case has been reviewed yet.').value // null
 */
export function cannotEstimate(reason: ReasonCode, sentence: string, known: KnownAnyway = {}): NotEstimable {
  return { value: null, reason, sentence, ...known };
}

/**
 * True when the figure has a value; narrows the type.
 *
 * @example isEstimated(cannotEstimate('too-few', 'Only one case.')) // false
 */
export function isEstimated<T extends { readonly value: unknown }>(
  figure: T | NotEstimable,
): figure is Exclude<T, NotEstimable> {
  return figure.value !== null;
}

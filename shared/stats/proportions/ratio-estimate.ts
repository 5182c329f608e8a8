import type { ReasonCode } from '../estimate.ts';

type RatioInterval = {
  readonly low: number;
  /** `unbounded` where no finite limit holds, for example when the second group shows no event. */
  readonly high: number | 'unbounded';
  readonly level: number;
  readonly method: string;
  readonly n: number;
};

/** A ratio with its interval, or the reason why it has no value and what is known anyway. */
export type RatioEstimate =
  | (RatioInterval & { readonly value: number })
  | (RatioInterval & { readonly value: null; readonly reason: ReasonCode; readonly sentence: string });

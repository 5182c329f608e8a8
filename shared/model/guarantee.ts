import { z } from 'zod';
import { Cohort } from './case.ts';
import { SignalDirection } from './signal.ts';

/**
 * Whether a cut keeps the promise. `shown`: yes, at the confidence asked for. `not_shown`: its test failed.
 * `not_tested`: bolder than a cut that failed, where testing ends. `too_few_labels`: no verdicts could have shown it.
 */
export const PromiseState = z.enum(['shown', 'not_shown', 'not_tested', 'too_few_labels']);
export type PromiseState = z.infer<typeof PromiseState>;

/** What the labels say of the cases that a cut leaves to the agent. */
export const PromisePoint = z.object({
  cut: z.number(),
  state: PromiseState,
  /** Guaranteed upper bound of the missed rate at this cut; null where no case is left to the agent. */
  upper: z.number().nullable(),
  /** Weighted missed rate, counting what nobody could tell as missed; null without a label there. */
  rate: z.number().nullable(),
  /** Judged cases that the cut leaves to the agent, how many of them were missed, and where nobody could tell. */
  labels: z.int(),
  missed: z.int(),
  undecided: z.int(),
  handedOverPer1000: z.number(),
});
export type PromisePoint = z.infer<typeof PromisePoint>;

export const GuaranteeReason = z.enum([
  'shown',
  'not_shown',
  'no_cut',
  'too_few_labels',
  'no_labels',
  'no_variation',
  'not_separating',
  'wrong_way',
]);
export type GuaranteeReason = z.infer<typeof GuaranteeReason>;

/** The most permissive cut at which "missed at most alpha" is shown, or why there is none. */
export const Guarantee = z.object({
  signal: z.string(),
  direction: SignalDirection,
  scope: Cohort,
  /** Agent versions whose labels are taken together here; empty unless there are several. */
  pooledVersions: z.array(z.string()),
  /** The promise: of the cases that are not handed over, at most this share needed a human ... */
  alpha: z.number(),
  /** ... with confidence one less this. */
  delta: z.number(),
  reasonCode: GuaranteeReason,
  headline: z.string(),
  why: z.string(),
  /** What the statement holds for, and what would end it. */
  validity: z.string(),
  /** The cut that hands over fewest cases among those at which the promise is shown. */
  certified: PromisePoint.nullable(),
  /** The same if nobody had been missed where nobody could tell; null where that changes nothing. */
  ifSettled: z.number().nullable(),
  /**
   * The cut in force, or how the cases were handled (cut null); null without labels. One statement of its own, so its
   * state may be another than that of the same cut on the curve.
   */
  current: PromisePoint.extend({ cut: z.number().nullable() }).nullable(),
  /** Handovers per 1,000 cases of the certified cut more than today. */
  handoversMore: z.number().nullable(),
  /** About how many more labels would show the promise, and at which cut; null where labels would not help. */
  moreLabels: z
    .object({
      /** Null: as the cases were handled. */
      cut: z.number().nullable(),
      labels: z.int(),
      /** Of them, how many of cases that were handed over, and of others. */
      escalated: z.int(),
      automated: z.int(),
    })
    .nullable(),
  n: z.int(),
  /** Labelled cases where nobody could tell, counted as missed. */
  undecided: z.int(),
  /** Labelled cases without a value of the signal. */
  unscored: z.int(),
  weighted: z.boolean(),
  curve: z.array(PromisePoint),
});
export type Guarantee = z.infer<typeof Guarantee>;

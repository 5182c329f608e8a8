import { z } from 'zod';
import { SignalDirection } from './signal.ts';

export const Costs = z.object({
  missed: z.number().nonnegative(),
  needless: z.number().nonnegative(),
});
export type Costs = z.infer<typeof Costs>;

const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

/** Expected cost and rates if this were the cut; everything per 1,000 cases or as a share. */
export const CurvePoint = z.object({
  cut: z.number(),
  cost: z.number(),
  low: z.number(),
  high: z.number(),
  missedCost: z.number(),
  needlessCost: z.number(),
  escalationRate: z.number(),
  /** Of the escalated; null when nothing would be escalated. */
  appropriateness: z.number().nullable(),
  /** Of the cases that needed a human; null when none did. */
  recall: z.number().nullable(),
  /** Labels on the side that the cut would escalate, without those whose customer asked for a human. */
  labelsEscalated: z.int(),
});
export type CurvePoint = z.infer<typeof CurvePoint>;

export const AdviceVerdict = z.enum(['move', 'keep', 'cannot_say']);
export type AdviceVerdict = z.infer<typeof AdviceVerdict>;

/**
 * How well the signal tells cases that needed a human from the others. `passes`: the lower end lies above 0.65;
 * `weak`: above a coin toss but not above 0.65; `fails`: a coin toss is not ruled out, so there is no advice.
 */
export const Separation = z.object({
  auroc: z.number(),
  low: z.number(),
  high: z.number(),
  grade: z.enum(['passes', 'weak', 'fails']),
  passes: z.boolean(),
});
export type Separation = z.infer<typeof Separation>;

const PricedCut = z.object({ cut: z.number(), cost: z.number(), low: z.number(), high: z.number() });

/** Why the verdict is what it is, for programs. */
export const AdviceReason = z.enum([
  'saves',
  'noise',
  'best_already',
  'equally_good',
  'few_labels_between',
  'no_costs',
  'no_labels',
  'too_few_labels',
  'one_side_unlabelled',
  'no_variation',
  'not_separating',
  'wrong_way',
  'no_identified_cut',
]);
export type AdviceReason = z.infer<typeof AdviceReason>;

/** Advice on one signal's threshold, with what it rests on. */
export const ThresholdAdvice = z.object({
  signal: z.string(),
  direction: SignalDirection,
  costs: Costs,
  verdict: AdviceVerdict,
  /** The finding as one sentence that can be read aloud, for example "Move 0.62 to 0.55". */
  headline: z.string(),
  /** Why, in words. */
  why: z.string(),
  reasonCode: AdviceReason,
  n: z.int(),
  unusable: z.int(),
  weighted: z.boolean(),
  /** Does the signal separate cases that needed a human from the others? Null when one side has no labels. */
  separation: Separation.nullable(),
  current: z
    .object({ cut: z.number().nullable(), cost: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  /** The cut to move to; null unless the verdict is `move`. */
  suggested: PricedCut.nullable(),
  /** The cut with the least expected cost in this sample, among those the labels can speak for; also for `keep`. */
  best: PricedCut.nullable(),
  /** Every cut that ties with the best one. */
  minimisers: z.array(z.number()),
  /** Saving per 1,000 cases of moving to the best cut, priced on labels that did not choose it (cross-fitted). */
  saving: Interval.nullable(),
  /** About how many more labels would settle a `keep` that could as well be a gain; null where that is not the question. */
  moreLabels: z.int().nullable(),
  /** Cuts that these labels cannot tell from the best one. */
  equallyGood: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Change per 1,000 cases from the cut in force (or today's handling) to the best one. */
  change: z.object({ escalated: Interval, needless: Interval, missed: Interval }).nullable(),
  /** Ranges of the signal with too few labels to say anything. */
  unlabelled: z.array(z.object({ from: z.number(), to: z.number(), labels: z.int() })),
  curve: z.array(CurvePoint),
  resamples: z.int(),
  seed: z.string(),
  level: z.number(),
});
export type ThresholdAdvice = z.infer<typeof ThresholdAdvice>;

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
  /** Labels on the side that the cut would escalate. */
  labelsEscalated: z.int(),
});
export type CurvePoint = z.infer<typeof CurvePoint>;

export const AdviceVerdict = z.enum(['move', 'keep', 'cannot_say']);
export type AdviceVerdict = z.infer<typeof AdviceVerdict>;

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
  reasonCode: z.string(),
  n: z.int(),
  unusable: z.int(),
  weighted: z.boolean(),
  /** Does the signal separate cases that needed a human from the others? Null when one side has no labels. */
  separation: z
    .object({ auroc: z.number(), low: z.number(), high: z.number(), passes: z.boolean() })
    .nullable(),
  current: z
    .object({ cut: z.number().nullable(), cost: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  suggested: z.object({ cut: z.number(), cost: z.number(), low: z.number(), high: z.number() }).nullable(),
  saving: Interval.nullable(),
  /** Cuts that these labels cannot tell from the best one. */
  equallyGood: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Change per 1,000 cases from the cut in force to the suggested one. */
  change: z.object({ escalated: Interval, needless: Interval, missed: Interval }).nullable(),
  /** Ranges of the signal with too few labels to say anything. */
  unlabelled: z.array(z.object({ from: z.number(), to: z.number(), labels: z.int() })),
  curve: z.array(CurvePoint),
  resamples: z.int(),
  seed: z.string(),
  level: z.number(),
});
export type ThresholdAdvice = z.infer<typeof ThresholdAdvice>;

import { z } from 'zod';
import { CohortField } from './case.ts';
import { AdviceReason, AdviceVerdict, ThresholdAdvice } from './threshold.ts';

/** Labels of one agent version that carry the signal. */
export const VersionLabels = z.object({
  version: z.string(),
  labels: z.int(),
  needed: z.int(),
  /** Start of its latest labelled case. */
  latest: z.string().nullable(),
  /** Thirty of either kind and thirty of either side. */
  enough: z.boolean(),
});
export type VersionLabels = z.infer<typeof VersionLabels>;

/** Newest first; `chosen` is asked about when nobody says, null for all together. */
export const VersionChoice = z.object({
  versions: z.array(VersionLabels),
  chosen: z.string().nullable(),
  /** Several versions, none with enough labels of its own: their labels are taken together. */
  pooled: z.boolean(),
});
export type VersionChoice = z.infer<typeof VersionChoice>;

/** The cut where handing over and acting cost the same by the recalibrated probability. */
export const AnalyticCut = z.object({
  /** Hand over when the probability that a human is needed is at least this. */
  probability: z.number(),
  /** Null when every case, or none, should be handed over by it, or when no probability can be had. */
  cut: z.number().nullable(),
  method: z.enum(['platt', 'beta', 'isotonic']).nullable(),
  /** It lies in the zone of cuts that the labels cannot tell from the cheapest; null without either. */
  agrees: z.boolean().nullable(),
  sentence: z.string(),
});
export type AnalyticCut = z.infer<typeof AnalyticCut>;

const Zone = z.object({ from: z.number(), to: z.number() });

/** The cheapest cut if a miss cost so many needless handovers. */
export const SensitivityPoint = z.object({ ratio: z.number(), cut: z.number(), zone: Zone });
export type SensitivityPoint = z.infer<typeof SensitivityPoint>;

export const Sensitivity = z.object({
  points: z.array(SensitivityPoint),
  /** As entered; null when a needless handover costs nothing. */
  entered: z.number().nullable(),
  /** The ratio that today's policy behaves as if it had; null when its decisions say none. */
  implied: z.number().nullable(),
  /** Ratios at which the labels cannot tell the cut in force from the cheapest; null without a cut, or if none. */
  fits: Zone.nullable(),
  resamples: z.int(),
  sentence: z.string(),
});
export type Sensitivity = z.infer<typeof Sensitivity>;

/** What the queue takes, against what a cut would send. Handovers per day. */
export const CapacityView = z.object({
  perDay: z.number(),
  current: z.number(),
  best: z.number(),
  /** By how many a day the cheapest cut is over; 0 when it fits. */
  over: z.number(),
  /** The cheapest cut that fits, when the cheapest of all does not; null when even the fewest handovers do not fit. */
  constrained: z.object({ cut: z.number(), cost: z.number(), perDay: z.number() }).nullable(),
  /** What one more handover a day would save per day; 0 when capacity does not bind. */
  shadowPrice: z.number(),
  sentence: z.string(),
});
export type CapacityView = z.infer<typeof CapacityView>;

/** A range of the signal that could be learned about, and what to label for that. */
export const ToIdentify = z.object({
  from: z.number(),
  to: z.number(),
  labels: z.int(),
  /** Unlabelled cases of the workspace that lie there. */
  available: z.int(),
  /** How many of them to label. */
  wanted: z.int(),
  sentence: z.string(),
});
export type ToIdentify = z.infer<typeof ToIdentify>;

/** Advice with every view of the same sweep; `advice.curve` holds the points. */
export const ThresholdSweep = z.object({
  advice: ThresholdAdvice,
  /** Null where there is no advice. */
  analytic: AnalyticCut.nullable(),
  sensitivity: Sensitivity.nullable(),
  /** Null without a capacity, or without population counts and dates to hold against it. */
  capacity: CapacityView.nullable(),
  toIdentify: z.array(ToIdentify),
});
export type ThresholdSweep = z.infer<typeof ThresholdSweep>;

/** What the labels of one cohort alone say. */
export const CohortAdvice = z.object({
  value: z.string(),
  n: z.int(),
  verdict: AdviceVerdict,
  reasonCode: AdviceReason,
  headline: z.string(),
  why: z.string(),
  best: z.number().nullable(),
  saving: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Chance of such a saving over today if there were none, adjusted for looking at every cohort. */
  adjustedP: z.number().nullable(),
  /** The same of its own cut over the pooled one. */
  differsP: z.number().nullable(),
  /** Its own cut is cheaper than the pooled one beyond chance. */
  differs: z.boolean(),
});
export type CohortAdvice = z.infer<typeof CohortAdvice>;

export const CohortEvidence = z.object({
  field: CohortField,
  /** The cut for all cohorts together. */
  pooled: z.number().nullable(),
  rows: z.array(CohortAdvice),
  /** Cohorts beyond the ones shown, the smallest. */
  leftOut: z.int(),
  sentence: z.string(),
});
export type CohortEvidence = z.infer<typeof CohortEvidence>;

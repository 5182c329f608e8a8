import { z } from 'zod';
import { CohortField, Outcome } from './case.ts';

export const KpiId = z.enum([
  'escalation_rate',
  'escalation_appropriateness',
  'missed_escalation_rate',
  'escalation_recall',
  'handoff_sufficiency',
]);
export type KpiId = z.infer<typeof KpiId>;

/** Either the figures or the reason why there are none; both say what they are of and on how many labels. */
export const Kpi = z.object({
  id: KpiId,
  /** The estimate and its interval as shares from 0 to 1; absent when it cannot be estimated. */
  estimate: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  level: z.number(),
  /** `full_count`, `stratified-posterior`, `leaning-beta` ... */
  method: z.string(),
  /** Labels with a decided verdict that entered. */
  n: z.int(),
  /** In words: "of 4,236 escalated". */
  denominator: z.string(),
  /** Raw numbers behind it, for example { escalated: 25, true: 9, false: 16, cannotTell: 0 }. */
  counts: z.record(z.string(), z.number()),
  /** Whether sampling weights from population counts were used; if not, the numbers describe the sample only. */
  weighted: z.boolean(),
  /** The estimate when every cannot_tell or unsettled case is counted against and for. */
  bounds: z.object({ low: z.number(), high: z.number() }).optional(),
  /** One-sided upper bound at the same level, where "at most" is the question (missed escalations). */
  upperBound: z.number().optional(),
  reason: z.object({ code: z.string(), sentence: z.string() }).optional(),
  note: z.string().optional(),
});
export type Kpi = z.infer<typeof Kpi>;

export const KpiGroup = z.object({
  field: CohortField.nullable(),
  value: z.string().nullable(),
  kpis: z.array(Kpi),
});
export type KpiGroup = z.infer<typeof KpiGroup>;

/** A cell of the sampling plan, with how far its labels have come. */
export const Stratum = z.object({
  outcome: Outcome,
  /** Values of the frame's cohort fields, in their order; empty when the frame is by outcome alone. */
  values: z.array(z.string()),
  /** All cases of the period in this cell; null when nobody said. */
  population: z.int().nonnegative().nullable(),
  /** Imported cases in this cell. */
  sampled: z.int().nonnegative(),
  labelled: z.int().nonnegative(),
});
export type Stratum = z.infer<typeof Stratum>;

export const Frame = z.object({
  fields: z.array(CohortField).max(3),
  strata: z.array(Stratum),
});
export type Frame = z.infer<typeof Frame>;

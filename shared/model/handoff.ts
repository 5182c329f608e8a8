import { z } from 'zod';
import { Kpi } from './kpi.ts';

/** A figure with its interval. */
export const Ranged = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Ranged = z.infer<typeof Ranged>;

/** How many handovers could be taken over as they came, in one period or queue. */
export const SufficiencyPoint = z.object({
  /** `2026-W46`, `2026-11`, or the name of a queue; null where the case names none. */
  at: z.string().nullable(),
  kpi: Kpi,
  /** Too few labels to read much from it: drawn hollow. */
  few: z.boolean(),
});
export type SufficiencyPoint = z.infer<typeof SufficiencyPoint>;

/** One packet element: what goes with its absence. */
export const MissingElement = z.object({
  element: z.string(),
  label: z.string(),
  /** Judged packets in which it was there or missing; those where it does not apply are left out. */
  n: z.int(),
  missing: z.int(),
  /** Insufficient packets among those that lack it, and among those that have it; unweighted. */
  insufficientMissing: z.int(),
  insufficientPresent: z.int(),
  /** Weighted share of packets that lack it. */
  missingShare: z.number().nullable(),
  /** Of the sample, with half a case added to every cell. */
  oddsRatio: Ranged.nullable(),
  /** Insufficient where missing less insufficient where present, weighted. */
  difference: Ranged.nullable(),
  /** Fall of the insufficient share if the element were always there: missing share times difference. */
  impact: Ranged.nullable(),
  /** Fisher's mid-p of the counts, or the survey-weighted comparison where weights differ. */
  p: z.number().nullable(),
  method: z.enum(['fisher_mid_p', 'survey_weighted']).nullable(),
  /** Corrected over the elements (Benjamini and Hochberg). */
  adjustedP: z.number().nullable(),
  /** Whether it is told apart from chance at the false-discovery rate. */
  shown: z.boolean(),
  /** Odds ratio beside all other elements (Firth's regression); null where they cannot be fitted together. */
  jointly: Ranged.nullable(),
  /** What it says in words, or why nothing can be said. */
  sentence: z.string(),
});
export type MissingElement = z.infer<typeof MissingElement>;

/** How long handovers of a queue waited for a person. Times are milliseconds. */
export const QueueWait = z.object({
  queue: z.string().nullable(),
  cases: z.int(),
  /** Cases with a time from handover to the first message of a person. */
  taken: z.int(),
  /** Cases that no person is known to have taken, where the source tells. */
  unowned: z.int().nullable(),
  /** Median wait of those taken. */
  wait: Ranged.nullable(),
  /** Cases with a time from handover to the end, and their median. */
  ended: z.int(),
  toEnd: Ranged.nullable(),
  /** Its whole interval lies above the median of all queues together. */
  slow: z.boolean(),
});
export type QueueWait = z.infer<typeof QueueWait>;

/** Everything about what is handed over, and who takes it. */
export const HandoffReport = z.object({
  overall: Kpi,
  level: z.number(),
  unit: z.enum(['week', 'month']),
  /** In order of time. */
  times: z.array(SufficiencyPoint),
  /** Judged handovers that do not say when they began. */
  undated: z.int(),
  /** Most handovers first. */
  queues: z.array(SufficiencyPoint),
  elements: z.object({
    /** The fix list: largest impact first; what cannot be told last. */
    rows: z.array(MissingElement),
    n: z.int(),
    insufficient: z.int(),
    weighted: z.boolean(),
    /** Whether "partial" counts as missing. */
    partialIsMissing: z.boolean(),
    falseDiscoveryRate: z.number(),
    sentence: z.string(),
    /** Why the elements were not, or only in part, fitted together; null when they were. */
    jointly: z.string().nullable(),
  }),
  waits: z.object({
    rows: z.array(QueueWait),
    /** Handovers looked at, the newest, and how many there are. */
    cases: z.int(),
    of: z.int(),
    sentence: z.string(),
  }),
});
export type HandoffReport = z.infer<typeof HandoffReport>;

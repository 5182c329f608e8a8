import { z } from 'zod';
import { Kpi, KpiId } from './kpi.ts';

/** An ISO week by its name, `2026-W46`. Names sort by time. */
export const Week = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'must be a week such as 2026-W46');
export type Week = z.infer<typeof Week>;

/** What of a KPI is meant: its value, or half the width of its interval, which more labels bring down. Both are shares. */
export const Measure = z.enum(['value', 'half_width']);
export type Measure = z.infer<typeof Measure>;

/** "Handoff sufficient +7.5 points": what a change is expected to do. */
export const ExpectedEffect = z.object({
  kpi: KpiId,
  measure: Measure.default('value'),
  /** Signed, as a share: 0.075 is 7.5 points up. */
  change: z
    .number()
    .min(-1)
    .max(1)
    .refine((change) => change !== 0, 'must be up or down'),
});
export type ExpectedEffect = z.infer<typeof ExpectedEffect>;

/** "We were wrong if missed escalations are above 5 % by week 48." */
export const WrongIf = z.object({
  kpi: KpiId,
  measure: Measure.default('value'),
  comparison: z.enum(['<', '>']),
  /** A share. */
  value: z.number().min(0).max(1),
  /** Last week whose cases count; the rule is due once that week is over. */
  by: Week,
});
export type WrongIf = z.infer<typeof WrongIf>;

export const ChangeKind = z.enum([
  'threshold',
  'packet',
  'labels',
  'codebook',
  'investigate',
  'other',
  'no_change',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What a weekly review decides. "No change" is decided too, and is wrong if its rule comes true. */
export const WeeklyChange = z
  .object({
    kind: ChangeKind,
    change: z.string().trim().min(1).max(500),
    owner: z.string().trim().min(1).max(200),
    expected: ExpectedEffect.nullable(),
    wrongIf: WrongIf,
    note: z.string().max(5000).default(''),
  })
  .refine(({ kind, expected }) => kind === 'no_change' || expected !== null, {
    message: 'a change needs an expected effect',
    path: ['expected'],
  });
export type WeeklyChange = z.infer<typeof WeeklyChange>;

/** The figures on the day of the decision, kept with it. */
export const KnownThen = z.object({
  /** Of the four weeks up to the review; null for "no change". */
  expected: Kpi.nullable(),
  rule: Kpi,
  labels: z.int(),
  codebookVersion: z.int(),
  policyVersion: z.int().nullable(),
});
export type KnownThen = z.infer<typeof KnownThen>;

export const WeeklyDecision = z.object({
  id: z.string(),
  week: Week,
  /** Who signed it, and when. */
  name: z.string(),
  at: z.string(),
  decision: WeeklyChange,
  known: KnownThen,
  /** The decision in whose place it stands. */
  replaces: z.string().nullable(),
});
export type WeeklyDecision = z.infer<typeof WeeklyDecision>;

/** A difference with its interval, or why there is none. */
export const KpiDifference = z.object({
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number(),
  reason: z.string().nullable(),
});
export type KpiDifference = z.infer<typeof KpiDifference>;

/** What came of a decision: its KPI before and since, and its rule. */
export const DecisionOutcome = z.object({
  verdict: z.enum(['as_expected', 'wrong', 'cannot_tell']),
  sentence: z.string(),
  /** The weeks since whose cases were looked at; null where there is none yet. */
  since: z.object({ from: Week, to: Week }).nullable(),
  expected: z.object({ before: Kpi, now: Kpi, difference: KpiDifference }).nullable(),
  rule: z.object({
    figure: Kpi,
    /** `open`: the interval includes the value, or there is no figure. */
    holds: z.enum(['yes', 'no', 'open']),
    due: z.boolean(),
  }),
});
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const CheckedDecision = WeeklyDecision.extend({ outcome: DecisionOutcome });
export type CheckedDecision = z.infer<typeof CheckedDecision>;

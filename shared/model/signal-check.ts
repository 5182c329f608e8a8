import { z } from 'zod';
import { CohortField } from './case.ts';
import { SignalDirection } from './signal.ts';
import { Separation } from './threshold.ts';

const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/**
 * Cases of neighbouring values. Everything is in the signal's own sense: where high is safe, `stated` is the
 * confidence that all was well and `observed` how often it was; where high is risky, both speak of a human needed.
 */
export const ReliabilityBin = z.object({
  from: z.number(),
  to: z.number(),
  stated: z.number(),
  /** Weighted share, with its interval ("true rate bar"). */
  observed: z.number(),
  low: z.number(),
  high: z.number(),
  /** Where the observed share would fall if what is stated were true ("consistency bar"). */
  consistentLow: z.number(),
  consistentHigh: z.number(),
  n: z.int(),
  /** Kish's effective size. */
  nEff: z.number(),
  /** Share of the total weight. */
  share: z.number(),
  escalated: z.int(),
});
export type ReliabilityBin = z.infer<typeof ReliabilityBin>;

/** How far stated and observed shares lie apart; see docs/stats-reference.md for each figure. */
export const CalibrationFigures = z.object({
  brier: z.number(),
  /** 1 - Brier / uncertainty: below 0 is worse than always stating the base rate. Null with one kind only. */
  skill: z.number().nullable(),
  /** Murphy's parts over ten bins; brier = reliability - resolution + uncertainty + within. */
  murphy: z.object({
    reliability: z.number(),
    resolution: z.number(),
    uncertainty: z.number(),
    within: z.number(),
  }),
  /** The same split without bins, by isotonic regression; brier = miscalibration - discrimination + uncertainty. */
  corp: z.object({ miscalibration: z.number(), discrimination: z.number() }),
  error: z.object({
    /** Root of the mean squared gap over the bins shown, sampling noise taken off, with a normal interval. */
    debiased: Interval,
    /** Mean absolute gap over the bins shown; biased upwards. */
    equalCount: z.number(),
    /** Mean absolute gap over [0, 0.1) ... [0.9, 1], as most tables print it; biased upwards. */
    equalWidth: z.number(),
    largestGap: z.number(),
  }),
  /** Mean stated minus mean observed, as a share. */
  excess: z.number(),
  /** Slope on the logit scale: 1 is right, below 1 too sure at both ends; `p` tests 1. Null where no line fits. */
  slope: Interval.extend({ p: z.number() }).nullable(),
  /** Intercept of the same line; `p` tests 0. */
  intercept: Interval.extend({ p: z.number() }).nullable(),
  /** Calibration in the large: the shift on the logit scale at slope 1; `p` tests 0. */
  shift: Interval.extend({ p: z.number() }).nullable(),
  /** p-value of a test that knows no weights; null where labels are weighted or the test is undefined. */
  spiegelhalter: z.number().nullable(),
  /** Values moved to 0.001 or 0.999 for the logit. */
  clipped: z.int(),
});
export type CalibrationFigures = z.infer<typeof CalibrationFigures>;

export const SignalVerdict = z.enum(['usable', 'usable_after_recalibration', 'not_usable', 'cannot_say']);
export type SignalVerdict = z.infer<typeof SignalVerdict>;

/** Labels with and without a value on one side, and how often a human was needed in each. */
export const Availability = z.object({
  side: z.enum(['escalated', 'automated']),
  cases: z.int(),
  present: z.int(),
  neededWith: z.int(),
  neededWithout: z.int(),
});
export type Availability = z.infer<typeof Availability>;

/** What one group of cases says about the signal. */
export const GroupCheck = z.object({
  /** The cohort's value; null for cases without one, and for all together. */
  name: z.string().nullable(),
  /** All groups together. */
  pooled: z.boolean(),
  /** Day of its last labelled case, as given by the source. */
  lastSeen: z.string().nullable(),
  n: z.int(),
  /** Kish's effective size; n without weights. */
  nEff: z.number(),
  needed: z.int(),
  escalated: z.int(),
  /** Cases whose customer asked for a human: handed over whatever the signal says, so they take no part. */
  requested: z.int(),
  verdict: SignalVerdict,
  headline: z.string(),
  /** Why, and what it rests on; a sentence each. */
  findings: z.array(z.string()),
  /** Why there is no threshold advice; null when there may be. */
  refusal: z.string().nullable(),
  /** About how many more labels would settle it; null where that is not the question. */
  moreLabels: z.int().nullable(),
  separation: Separation.nullable(),
  /** Null with the reason in `noDiagram`. */
  reliability: z.array(ReliabilityBin).nullable(),
  noDiagram: z.string().nullable(),
  figures: CalibrationFigures.nullable(),
  histogram: z.array(z.object({ from: z.number(), to: z.number(), escalated: z.int(), automated: z.int() })),
  distinct: z.int(),
  /** The value that most cases share, and their part of all. */
  mostCommon: z.object({ value: z.number(), share: z.number() }).nullable(),
  /** Share of pairs, one that needed a human and one that did not, which the signal cannot order. */
  tiedPairs: z.number().nullable(),
  availability: z.array(Availability),
  inForce: z.number().nullable(),
});
export type GroupCheck = z.infer<typeof GroupCheck>;

/** One comparison of a group with all others together; `adjusted` holds the false-discovery rate over the look. */
export const StabilityTest = z.object({
  group: z.string().nullable(),
  measure: z.enum(['separation', 'level', 'slope']),
  /** The group's figure and that of the others. */
  here: z.number(),
  elsewhere: z.number(),
  p: z.number(),
  adjusted: z.number(),
  differs: z.boolean(),
});
export type StabilityTest = z.infer<typeof StabilityTest>;

export const Stability = z.object({
  by: CohortField,
  groups: z.int(),
  /** Null when fewer than two groups are large enough to compare. */
  differs: z.boolean().nullable(),
  sentence: z.string(),
  tests: z.array(StabilityTest),
  tooSmall: z.array(z.string().nullable()),
});
export type Stability = z.infer<typeof Stability>;

/** Does a signal tell cases apart, does it mean what it says, and does that hold everywhere? */
export const SignalCheck = z.object({
  signal: z.string(),
  direction: SignalDirection,
  guessed: z.boolean(),
  /** Whether its values can be read as a probability, and why not. */
  isProbability: z.boolean(),
  scaleNote: z.string().nullable(),
  /** What the labels must prove before this kind of signal is trusted. */
  warning: z.string().nullable(),
  by: CohortField.nullable(),
  weighted: z.boolean(),
  level: z.number(),
  pooled: GroupCheck,
  /** Empty without `by`; the last seen first for agent versions, else the largest. */
  groups: z.array(GroupCheck),
  /** Groups beyond those shown. */
  omitted: z.int(),
  /** By `by`, else by agent version: all together is never shown without saying whether the parts agree. */
  stability: Stability,
});
export type SignalCheck = z.infer<typeof SignalCheck>;

/** One line of "does any signal separate cases that needed a person?". */
export const SignalLine = z.object({
  signal: z.string(),
  direction: SignalDirection,
  guessed: z.boolean(),
  n: z.int(),
  separation: Separation.nullable(),
  verdict: SignalVerdict,
  words: z.string(),
  isProbability: z.boolean(),
});
export type SignalLine = z.infer<typeof SignalLine>;

export const SignalOverview = z.object({
  sentence: z.string(),
  weighted: z.boolean(),
  level: z.number(),
  /** Agent versions among the labelled cases: more than one means that these figures are pooled. */
  versions: z.int(),
  lines: z.array(SignalLine),
});
export type SignalOverview = z.infer<typeof SignalOverview>;

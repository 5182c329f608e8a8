import { z } from 'zod';
import { Cohort } from './case.ts';
import { SignalDirection } from './signal.ts';

const Price = z.number().nonnegative();

/** How grave a miss was: 1 (slight) to 4 (grave). */
export type Severity = 1 | 2 | 3 | 4;

/** What a miss of severity 1, 2, 3 and 4 counts, as multiples of the price of a plain one. */
export const SeverityFactors = z.tuple([Price, Price, Price, Price]);
export type SeverityFactors = z.infer<typeof SeverityFactors>;

/**
 * What decisions cost, all in one unit: money, or ratios to a needless handover. The two main prices are always
 * there; the others count where the team named them. `shared/analysis/threshold/case-price.ts` says what they come to
 * on one case.
 */
export const Costs = z.object({
  /** A case that needed a human and was not handed over, at a severity nobody stated. */
  missed: Price,
  /** A handover that nobody needed. */
  needless: Price,
  missedBySeverity: SeverityFactors.optional(),
  /**
   * On top where the case is not handed over and the agent is known to have done wrong: it ended the case alone, and
   * most judges who answered say that it guessed an ambiguous customer, or the evaluation kept with the case says
   * that it failed (`reward` below 1, or `correct` denied). What an agent would have done on a case that it handed
   * over is unknown and counts nothing.
   */
  wrongAction: Price.optional(),
  /**
   * A request for a human that was not honoured. It never enters the search for a cut, under which every request is
   * handed over; it is told beside it, and prices policies that do not honour one.
   */
  ignoredRequest: Price.optional(),
  /** A minute of a reviewer. Every handover takes `minutesPerHandover` of them, needed or not. */
  reviewMinute: Price.optional(),
  minutesPerHandover: Price.optional(),
  /** Handovers that the reviewers can take in a day. */
  capacityPerDay: Price.optional(),
  /** What the prices are; money in the workspace's currency when absent. */
  unit: z.enum(['money', 'ratio']).optional(),
});
export type Costs = z.infer<typeof Costs>;

const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

const Band = z.object({ low: z.number(), high: z.number() });

/** Expected cost and rates if this were the cut; everything per 1,000 cases or as a share. */
export const CurvePoint = z.object({
  cut: z.number(),
  cost: z.number(),
  low: z.number(),
  high: z.number(),
  /** Of the cases that are not handed over: misses and wrong actions. */
  missedCost: z.number(),
  /** Of those that are: needless handovers and review time. */
  needlessCost: z.number(),
  escalationRate: z.number(),
  /** Of the escalated; null when nothing would be escalated. */
  appropriateness: z.number().nullable(),
  /** Of the cases that needed a human; null when none did. */
  recall: z.number().nullable(),
  /** Needed a human, of the cases that are not escalated; null when all are. */
  missedRate: z.number().nullable(),
  /** Intervals of the rates; null where a rate is, or where too few resamples have one. */
  bands: z.object({
    escalationRate: Band.nullable(),
    appropriateness: Band.nullable(),
    recall: Band.nullable(),
    missedRate: Band.nullable(),
  }),
  /** Labels on the side that the cut would escalate, without those whose customer asked for a human. */
  labelsEscalated: z.int(),
});
export type CurvePoint = z.infer<typeof CurvePoint>;

export const AdviceVerdict = z.enum(['move', 'keep', 'wait', 'cannot_say']);
export type AdviceVerdict = z.infer<typeof AdviceVerdict>;

/**
 * How well the signal tells cases that needed a human from the others. `passes`: the lower end lies above 0.65;
 * `weak`: the interval holds 0.65 and lies above a coin toss; `fails`: a coin toss is not ruled out, or the whole
 * interval lies below 0.65, so there is no advice.
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
  'drifting',
  'no_costs',
  'no_labels',
  'too_few_labels',
  'one_side_unlabelled',
  'no_variation',
  'not_separating',
  'wrong_way',
  'too_weak',
  'no_identified_cut',
]);
export type AdviceReason = z.infer<typeof AdviceReason>;

/** Earlier and later labels that tell different stories. */
export const Drift = z.object({
  /** How often a human was needed, or which values the signal takes. */
  what: z.enum(['verdicts', 'signal']),
  side: z.enum(['escalated', 'automated']),
  /** First day of the later half. */
  since: z.string(),
  sentence: z.string(),
});
export type Drift = z.infer<typeof Drift>;

/** Cases of the period that the labels stand for, and its length. */
export const Volume = z.object({ cases: z.number(), days: z.number() });
export type Volume = z.infer<typeof Volume>;

/** Advice on one signal's threshold, with what it rests on. */
export const ThresholdAdvice = z.object({
  signal: z.string(),
  direction: SignalDirection,
  costs: Costs,
  /** The cohort that is asked about; empty for all cases. */
  scope: Cohort,
  /** Agent versions whose labels are taken together here; empty unless there are several. */
  pooledVersions: z.array(z.string()),
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
  /**
   * Saving per 1,000 cases of moving to the best cut, priced on labels that did not choose it (cross-fitted). Its
   * interval has a level of its own: at least `low` with a confidence of half of one more than that.
   */
  saving: Interval.extend({ level: z.number() }).nullable(),
  /**
   * About how many more labels would settle a `keep` that could as well be a gain, or would let the signal be looked
   * at where there are too few; null where that is not the question.
   */
  moreLabels: z.int().nullable(),
  /** Cuts that these labels cannot tell from the best one. */
  equallyGood: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Change per 1,000 cases from the cut in force (or today's handling) to the best one. */
  change: z.object({ escalated: Interval, needless: Interval, missed: Interval }).nullable(),
  /** Ranges of the signal with too few labels to say anything. */
  unlabelled: z.array(z.object({ from: z.number(), to: z.number(), labels: z.int() })),
  /** Null when the labels show none, or carry too few dates to look. */
  drift: Drift.nullable(),
  /** Null without population counts or without dates. */
  volume: Volume.nullable(),
  /** Labelled cases whose customer asked for a human and got none, and what they cost per 1,000 cases. */
  ignoredRequests: z.object({ labels: z.int(), cost: z.number() }),
  curve: z.array(CurvePoint),
  resamples: z.int(),
  seed: z.string(),
  level: z.number(),
});
export type ThresholdAdvice = z.infer<typeof ThresholdAdvice>;

import { z } from 'zod';
import { Answers, Verdict } from './answers.ts';

/**
 * Why a reviewer has a case. Known only to the lead: a reviewer is never told whether a case comes to a colleague too,
 * has a known answer, or was judged before.
 */
export const AssignmentKind = z.enum(['first', 'second', 'gold', 'repeat', 'reworded', 'calibration']);
export type AssignmentKind = z.infer<typeof AssignmentKind>;

/** `void`: the label that it would come back to was taken back. */
export const AssignmentState = z.enum(['open', 'done', 'skipped', 'void']);
export type AssignmentState = z.infer<typeof AssignmentState>;

const Share = z.number().min(0).max(1);
export const ReviewerName = z.string().trim().min(1).max(200);

/** How much of their own work comes back to a reviewer, and after how many days at the earliest. */
export const RepeatRule = z.object({
  share: Share.default(0.03),
  afterDays: z.number().min(0).max(3650).default(14),
});
export type RepeatRule = z.infer<typeof RepeatRule>;

/** How cases are to be distributed. */
export const DistributionPlan = z.object({
  /** Among whom; all active reviewers when absent. */
  reviewers: z.array(ReviewerName).max(200).optional(),
  /** At most so many cases; all that are left of the sample when absent, 200 where no sample was drawn. */
  cases: z.int().positive().max(1_000_000).optional(),
  /** Share of cases that a second reviewer judges as well. */
  doubleShare: Share.default(0.15),
  /** Share of a reviewer's queue that has a known answer. */
  goldShare: Share.max(0.5).default(0.05),
  /** The rule in force when absent; 3 % after 14 days where none was set. */
  repeats: RepeatRule.optional(),
});
export type DistributionPlan = z.infer<typeof DistributionPlan>;

/** What a reviewer gets by a distribution. */
export const ReviewerShare = z.object({
  reviewer: z.string(),
  first: z.int(),
  second: z.int(),
  gold: z.int(),
  /** Own labels that will come back. */
  repeats: z.int(),
  /** Open before it. */
  openBefore: z.int(),
});
export type ReviewerShare = z.infer<typeof ReviewerShare>;

/** A distribution before or after it is done. */
export const Distribution = z.object({
  from: z.enum(['sample', 'imported']),
  /** Cases that could be distributed. */
  eligible: z.int(),
  cases: z.int(),
  doubled: z.int(),
  reviewers: z.array(ReviewerShare),
  /** What could not be kept, and why. */
  remarks: z.array(z.string()),
});
export type Distribution = z.infer<typeof Distribution>;

/** How much a reviewer has, for the lead. */
export const ReviewerLoad = z.object({
  reviewer: z.string(),
  active: z.boolean(),
  assigned: z.int(),
  done: z.int(),
  open: z.int(),
  skipped: z.int(),
  /** Of the open ones: own earlier cases that have come back. */
  repeatsDue: z.int(),
  /** Own earlier cases that will come back later; not among the open ones. */
  repeatsLater: z.int(),
  /** Cases of the shared queue that are on the table now. */
  reserved: z.int(),
  /** All cases labelled here, by assignment or not. */
  labelled: z.int(),
  medianMilliseconds: z.int().nullable(),
  /** Of the last labels with a time: so many took under two seconds. */
  hasty: z.object({ labels: z.int(), of: z.int() }),
});
export type ReviewerLoad = z.infer<typeof ReviewerLoad>;

/** A distribution or session that was made, and what of it nobody has begun. */
export const AssignmentRun = z.object({
  run: z.string(),
  assigned: z.int(),
  untouched: z.int(),
  reviewers: z.array(z.string()),
});
export type AssignmentRun = z.infer<typeof AssignmentRun>;

export const QueueOverview = z.object({
  reviewers: z.array(ReviewerLoad),
  /** Distributions, newest first. */
  runs: z.array(AssignmentRun),
  from: z.enum(['sample', 'imported']),
  /** Cases that nobody has or has judged. */
  unassigned: z.int(),
  /** Null while nobody has set a rule: nothing comes back then. */
  repeats: RepeatRule.nullable(),
  /** Cases with a known answer. */
  gold: z.int(),
});
export type QueueOverview = z.infer<typeof QueueOverview>;

/** A case whose right answer is known. */
export const GoldCase = z.object({
  caseId: z.string(),
  verdict: Verdict,
  /** The lead who gave it; null when it came with the data. */
  by: z.string().nullable(),
  /** Labels of others on it, and how many of those give the known verdict. */
  judged: z.int(),
  right: z.int(),
});
export type GoldCase = z.infer<typeof GoldCase>;

export const GoldAnswer = z.object({ caseId: z.string(), lead: ReviewerName, answers: Answers });

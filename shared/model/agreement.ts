import { z } from 'zod';
import { Answers, Verdict } from './answers.ts';
import { Cohort, Message, Outcome } from './case.ts';
import { AdjudicationCause, GuidelineGap } from './label-event.ts';

/** A figure with its interval, or the reason in words why there is none. */
export const AgreementFigure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reason: z.string().nullable(),
});
export type AgreementFigure = z.infer<typeof AgreementFigure>;

/** How far reviewers agree on one question, row or option. */
export const QuestionAgreement = z.object({
  key: z.string(),
  title: z.string(),
  /** Cases that two reviewers or more answered. */
  cases: z.int(),
  /** ... and on which not all of them said the same. */
  split: z.int(),
  /** Share of pairs of answers to the same case that are the same. */
  percent: AgreementFigure,
  ac1: AgreementFigure,
  alpha: AgreementFigure,
  /** Cohen's, of the only two reviewers; null with more. */
  kappa: AgreementFigure.nullable(),
  /** Of the same number of reviewers in every case. */
  fleiss: AgreementFigure,
  /** True when it is estimated, on enough cases, below what we hold ourselves to. */
  needsWork: z.boolean(),
  /** Nearly all answers are the same, so that alpha is low or undefined although people agree. */
  oneSided: z.boolean(),
  /** What the figures say together, in words. */
  reading: z.string(),
});
export type QuestionAgreement = z.infer<typeof QuestionAgreement>;

/** Two reviewers on the cases both of them judged. */
export const PairAgreement = z.object({
  first: z.string(),
  second: z.string(),
  cases: z.int(),
  same: z.int(),
  percent: AgreementFigure,
  ac1: AgreementFigure,
  alpha: AgreementFigure,
  kappa: AgreementFigure,
  /** Too few shared cases to read anything from it. */
  few: z.boolean(),
});
export type PairAgreement = z.infer<typeof PairAgreement>;

/** Some cases, how many of them showed something, and the share with its interval. */
export const ShareOfCases = z.object({ cases: z.int(), times: z.int(), share: AgreementFigure });
export type ShareOfCases = z.infer<typeof ShareOfCases>;

/** A reviewer's answers beside the known ones. */
export const AgainstGold = ShareOfCases.extend({
  /** Of the verdict: needed, where the known answer is not needed; null for other questions. */
  falsePositives: ShareOfCases.nullable(),
  /** Of the verdict: not needed, where the known answer is needed. */
  falseNegatives: ShareOfCases.nullable(),
  /** Answered with cannot tell where the answer is known. */
  couldNotTell: z.int(),
});
export type AgainstGold = z.infer<typeof AgainstGold>;

/** The same person's answers to the same cases, the first time and again. */
export const SamePersonAgain = ShareOfCases.extend({ ac1: AgreementFigure });
export type SamePersonAgain = z.infer<typeof SamePersonAgain>;

/** One reviewer on one question, for the lead. */
export const ReviewerAgreement = z.object({
  name: z.string(),
  labelled: z.int(),
  /** Cases that somebody else answered too. */
  shared: z.int(),
  gold: AgainstGold,
  again: SamePersonAgain,
  /** How often each answer was given. */
  mix: z.array(z.object({ label: z.string(), times: z.int() })),
  medianMilliseconds: z.number().nullable(),
});
export type ReviewerAgreement = z.infer<typeof ReviewerAgreement>;

/** Which labels a figure is of: those under one version of the codebook, and cases last judged in some ISO weeks. */
export const AgreementScope = z.object({
  version: z.int().positive().optional(),
  weeks: z
    .object({ from: z.string().regex(/^\d{4}-W\d\d$/), to: z.string().regex(/^\d{4}-W\d\d$/) })
    .optional(),
});
export type AgreementScope = z.infer<typeof AgreementScope>;

/** Agreement on one question in one week, or under one version of the codebook. */
export const AgreementPoint = z.object({
  /** `2026-W45`, or the number of the version. */
  at: z.string(),
  cases: z.int(),
  percent: AgreementFigure,
  ac1: AgreementFigure,
  /** Too few shared cases to read anything from it. */
  few: z.boolean(),
});
export type AgreementPoint = z.infer<typeof AgreementPoint>;

/** A second opinion on one question: answers and error rates estimated together (Dawid and Skene). */
export const Consensus = z.object({
  cases: z.int(),
  labels: z.array(z.string()),
  /** Cases on which it says something else than most reviewers, or than the settlement. */
  differs: z.array(
    z.object({
      caseId: z.string(),
      consensus: z.string(),
      probability: z.number(),
      /** Null on a tie. */
      majority: z.string().nullable(),
      settled: z.string().nullable(),
      answers: z.array(z.object({ label: z.string(), times: z.int() })),
    }),
  ),
  reviewers: z.array(
    z.object({
      name: z.string(),
      labels: z.int(),
      /** Share of each answer (inner, in the order of `labels`) where the consensus is each of them (outer). */
      errors: z.array(z.array(z.number())),
    }),
  ),
  /** How often the known answers are met, where there are any. */
  againstGold: z.object({ cases: z.int(), majority: z.int(), consensus: z.int() }),
  firm: z.boolean(),
  /** Why there is none, or what must be known before it is used. */
  reading: z.string(),
});
export type Consensus = z.infer<typeof Consensus>;

/** Cases that wait for the lead, and those that are done. */
export const SettlingCounts = z.object({
  /** Disagreements, appeals, flags and what was answered or settled again: everything but `cannotTell` and `settled`. */
  waiting: z.int(),
  open: z.int(),
  answeredAgain: z.int(),
  appealed: z.int(),
  settledTwice: z.int(),
  flagged: z.int(),
  cannotTell: z.int(),
  settled: z.int(),
});
export type SettlingCounts = z.infer<typeof SettlingCounts>;

/**
 * `settled_twice`: two settlements that differ stand, as merged from two copies. `appealed`: a reviewer disagrees with
 * the settlement. `answered_again`: settled, and a label stands that the settlement did not weigh. `cannot_tell`:
 * somebody said so, nobody differs. `flagged`: a reviewer asks the lead to look.
 */
export const SplitState = z.enum([
  'settled_twice',
  'appealed',
  'answered_again',
  'open',
  'cannot_tell',
  'flagged',
  'settled',
]);
export type SplitState = z.infer<typeof SplitState>;

export const SplitCase = z.object({
  caseId: z.string(),
  outcome: Outcome,
  topic: z.string().nullable(),
  state: SplitState,
  reviewers: z.int(),
  /** The answers given, most frequent first, without who gave them. */
  answers: z.array(z.object({ label: z.string(), times: z.int() })),
});
export type SplitCase = z.infer<typeof SplitCase>;

/** A reviewer's answers under a letter that is fixed for the case. */
export const LetteredAnswers = z.object({
  letter: z.string(),
  /** Null while names are off. */
  reviewer: z.string().nullable(),
  answers: Answers,
  codebookVersion: z.int(),
  /** The case was settled without weighing these. */
  again: z.boolean(),
});
export type LetteredAnswers = z.infer<typeof LetteredAnswers>;

/** How a case was settled. */
export const Settlement = z.object({
  by: z.string(),
  recordedAt: z.string(),
  answers: Answers,
  cause: AdjudicationCause,
  guideline: GuidelineGap.nullable(),
});
export type Settlement = z.infer<typeof Settlement>;

/** A settled case in which a reviewer's own answer differs. */
export const SettledOtherwise = z.object({
  caseId: z.string(),
  own: Verdict,
  settlement: Settlement,
  /** Titles of the questions that were settled otherwise. */
  differs: z.array(z.string()),
  /** What the reviewer wrote against the settlement; null without an appeal. */
  appeal: z.string().nullable(),
});
export type SettledOtherwise = z.infer<typeof SettledOtherwise>;

/** Something a reviewer wrote to the lead; the letter is null where they have no label in the case. */
export const WordToLead = z.object({
  letter: z.string().nullable(),
  reviewer: z.string().nullable(),
  note: z.string().nullable(),
});
export type WordToLead = z.infer<typeof WordToLead>;

/** One case for settling. Signals, version and later events stay hidden, as from the reviewers. */
export const SettlingView = z.object({
  caseId: z.string(),
  outcome: Outcome,
  cohort: Cohort,
  messages: z.array(Message),
  handoverTurn: z.int().nullable(),
  packet: z.string().nullable(),
  verdicts: z.array(Verdict),
  state: SplitState.nullable(),
  answers: z.array(LetteredAnswers),
  flags: z.array(WordToLead),
  /** Against the settlement that stands. */
  appeals: z.array(WordToLead),
  /** More than one only where copies were merged. */
  settlements: z.array(Settlement),
  /** By question: labels made while it was worded as it is now, which a new wording would touch. */
  labelsUnderThisWording: z.record(z.string(), z.int()),
});
export type SettlingView = z.infer<typeof SettlingView>;

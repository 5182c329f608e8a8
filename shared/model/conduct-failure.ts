import { z } from 'zod';
import { Outcome } from './case.ts';
import { ClusterId, FailureShare } from './failure.ts';

/** What an agent did wrong on the way, whatever came of it. */
export const ConductKind = z.enum(['ignored_request', 'guessed_match', 'loop']);
export type ConductKind = z.infer<typeof ConductKind>;

/** A place in a transcript that bears on it, as the app found it. */
export const ConductFound = z.object({
  kind: ConductKind,
  /** Begins small: it follows "the app found". */
  sentence: z.string(),
  /** Where to look, in order. */
  turns: z.array(z.int()),
});
export type ConductFound = z.infer<typeof ConductFound>;

/** A case of a list: found by the app, said by its reviewers, or both. */
export const ConductCase = z.object({
  caseId: z.string(),
  outcome: Outcome,
  startedAt: z.string().nullable(),
  topic: z.string().nullable(),
  clusterId: ClusterId.nullable(),
  /** Empty where only the reviewers say so. */
  found: z.array(ConductFound),
  /** What its counting labels say of the check: a failure, none, or nothing so far. */
  judged: z.enum(['failure', 'no_failure', 'not_judged']),
});
export type ConductCase = z.infer<typeof ConductCase>;

export const ConductList = z.object({
  kind: ConductKind,
  title: z.string(),
  /** What it means, and what is done about it. */
  meaning: z.string(),
  /** Cases that the app found, and cases that reviewers call a failure. */
  found: z.int(),
  confirmed: z.int(),
  /** Failures among the judged cases in which it came up; with a reason where that is not to be had. */
  share: FailureShare,
  sentence: z.string(),
  /** Failures that people confirmed first, then what nobody has judged, then what they denied; the newest first. */
  cases: z.array(ConductCase),
  /** All of them, also those beyond the ones listed. */
  total: z.int(),
});
export type ConductList = z.infer<typeof ConductList>;

export const ConductFailures = z.object({
  lists: z.array(ConductList),
  /** Cases whose transcripts were looked at, and all that are here. */
  looked: z.int(),
  of: z.int(),
  sentence: z.string(),
});
export type ConductFailures = z.infer<typeof ConductFailures>;

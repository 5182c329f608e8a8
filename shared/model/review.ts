import { z } from 'zod';
import { Answers, DraftAnswers } from './answers.ts';
import { Cohort, Message, Outcome, Scalar, Trigger } from './case.ts';
import { SkipReason, Stage } from './label-event.ts';
import { Signal } from './signal.ts';

/** Which cases a queue or a list holds. */
export const CaseFilter = z.object({
  search: z.string().max(60_000).optional(),
  outcome: Outcome.optional(),
  cohort: Cohort.optional(),
  /** Begun on this day or later: an ISO day. */
  since: z.iso.date().optional(),
  /** Seen from one reviewer: open = neither labelled nor skipped. */
  status: z.enum(['open', 'labelled', 'skipped']).optional(),
  verdict: z.string().optional(),
  /** Marked for the lead: by the one reviewer who asks, by anybody when none does. */
  flagged: z.boolean().optional(),
  /** Only these, and in this order: cases that are alike. */
  among: z.array(z.string().max(512)).max(200).optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** One line of a list of cases. Nothing in it is hidden from a reviewer. */
export const CaseSummary = z.object({
  caseId: z.string(),
  outcome: Outcome,
  topic: z.string().nullable(),
  segment: z.string().nullable(),
  channel: z.string().nullable(),
  language: z.string().nullable(),
  startedAt: z.string().nullable(),
  turns: z.int(),
  status: z.enum(['open', 'labelled', 'skipped']),
  verdict: z.string().nullable(),
  inclusionProbability: z.number().nullable(),
  /** Whether the reviewer has marked it for the lead. */
  flagged: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** A case that reads like another one: the words of that one which it shares, the most telling first. */
export const SimilarCase = CaseSummary.extend({ shared: z.array(z.string()) });
export type SimilarCase = z.infer<typeof SimilarCase>;

/** Kept at every key press, so that nothing typed is lost. */
export const Draft = z.object({
  answers: DraftAnswers,
  /** The blind answers as they were when the packet opened; null while it is closed. */
  beforePacket: DraftAnswers.nullable(),
  milliseconds: z.int().nonnegative(),
});
export type Draft = z.infer<typeof Draft>;

/** What a reviewer may see at any stage. The packet and its call are cut out until it is opened. */
export const BlindCase = z.object({
  caseId: z.string(),
  outcome: Outcome,
  /** Cohort without the agent version, which stays hidden. */
  cohort: Cohort,
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  messages: z.array(Message),
  handoverTurn: z.int().nullable(),
  hasPacket: z.boolean(),
  /** False while what was said is still in the log that the case came with, to be taken in once it is drawn. */
  hasTranscript: z.boolean(),
});
export type BlindCase = z.infer<typeof BlindCase>;

/** What opens at commit. */
export const Revealed = z.object({
  agentVersion: z.string().nullable(),
  signals: z.array(
    Signal.pick({ name: true, direction: true }).extend({
      value: z.number(),
      cut: z.number().nullable(),
      histogram: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
    }),
  ),
  triggers: z.array(Trigger),
  statedReason: z.string().nullable(),
  later: z.record(z.string(), Scalar),
  truth: z.record(z.string(), z.unknown()),
});
export type Revealed = z.infer<typeof Revealed>;

/** Of what opens at commit, what the codebook lets a question see before; a part that is not named is not there. */
export const Disclosed = Revealed.partial();
export type Disclosed = z.infer<typeof Disclosed>;

/** A label that stands, as its own reviewer sees it. */
export const StandingLabel = z.object({
  eventId: z.string(),
  stage: Stage,
  answers: Answers,
  recordedAt: z.string(),
  milliseconds: z.int().nullable(),
  codebookVersion: z.int(),
});
export type StandingLabel = z.infer<typeof StandingLabel>;

/** What colleagues answered, once that may be seen. */
export const Colleagues = z.object({
  /** `waiting`: somebody who has the case, or another case of its session, is not done. Before commit always `none`. */
  state: z.enum(['none', 'waiting', 'shown']),
  answers: z.array(z.object({ reviewer: z.string(), answers: Answers, recordedAt: z.string() })),
});
export type Colleagues = z.infer<typeof Colleagues>;

/** `taken`: somebody else has the case on the table. `free`: nothing to keep, as it was given to this reviewer or is done. */
export const Reservation = z.object({
  state: z.enum(['kept', 'taken', 'free']),
  until: z.string().nullable(),
});
export type Reservation = z.infer<typeof Reservation>;

/** Everything the review screen needs for one case. */
export const ReviewView = z.object({
  case: BlindCase,
  packet: z.string().nullable(),
  packetOpen: z.boolean(),
  draft: Draft.nullable(),
  /** The reviewer's labels, one per stage; empty before commit. */
  labels: z.array(StandingLabel),
  skipped: SkipReason.nullable(),
  /** The reviewer's own mark for the lead; null while there is none. */
  flagged: z.object({ note: z.string().nullable(), recordedAt: z.string() }).nullable(),
  /** What the codebook lets be seen by now; null when that is nothing, and after commit, when all of it is open. */
  disclosed: Disclosed.nullable(),
  /** Null until this reviewer has committed. */
  revealed: Revealed.nullable(),
  colleagues: Colleagues,
});
export type ReviewView = z.infer<typeof ReviewView>;

/** The case that follows a decided one, opened; both null when no case is left. */
export const NextCase = z.object({ caseId: z.string().nullable(), view: ReviewView.nullable() });
export type NextCase = z.infer<typeof NextCase>;

/** Progress of a stratum's labels and what more labels would bring, as half-widths of the interval. */
export const StratumProgress = z.object({
  outcome: Outcome,
  sampled: z.int(),
  labelled: z.int(),
  halfWidth: z.number().nullable(),
  wanted: z.number(),
  more: z.int().nullable(),
  /** Of `more`, how many are more than the sample holds: it would have to be extended. */
  beyond: z.int(),
  halfWidthAfter: z.number().nullable(),
});
export type StratumProgress = z.infer<typeof StratumProgress>;

export const RecentDecision = z.object({
  eventId: z.string(),
  caseId: z.string(),
  what: z.string(),
  recordedAt: z.string(),
});
export type RecentDecision = z.infer<typeof RecentDecision>;

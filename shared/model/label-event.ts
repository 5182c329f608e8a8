import { z } from 'zod';
import { Answers } from './answers.ts';

/** Before the packet was opened, after it, or after the agent's own view was revealed. */
export const Stage = z.enum(['blind', 'after_packet', 'revealed']);
export type Stage = z.infer<typeof Stage>;

export const SkipReason = z.enum([
  'unreadable',
  'wrong_language',
  'conflict_of_interest',
  'not_a_case',
  'other',
]);
export type SkipReason = z.infer<typeof SkipReason>;

export const AdjudicationCause = z.enum(['guideline_gap', 'ambiguous_case', 'slip', 'missing_data']);
export type AdjudicationCause = z.infer<typeof AdjudicationCause>;

/**
 * Why a reviewer judges a case again: a repeat measures how far they agree with themselves and counts nowhere else; a
 * rewording asks anew under a newer codebook, and its answer takes the place of the first.
 */
export const Occasion = z.enum(['repeat', 'reworded']);
export type Occasion = z.infer<typeof Occasion>;

/** Which time it is that the reviewer judges the case; absent the first time. */
const Pass = z.int().positive().max(1000);

/** What the lead would have the codebook say, where its wording left the answer open. */
export const GuidelineGap = z.object({ question: z.string().max(100), wording: z.string().trim().max(4000) });
export type GuidelineGap = z.infer<typeof GuidelineGap>;

const Note = z.string().max(20_000);

/**
 * What an event says. `retraction` takes what stands in a place back and leaves nothing there; an undo that has an
 * earlier answer to return to is that answer again.
 */
export const EventBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('label'),
    stage: Stage,
    answers: Answers,
    milliseconds: z.int().nonnegative().nullable(),
    pass: Pass.optional(),
    occasion: Occasion.optional(),
  }),
  z.object({
    kind: z.literal('skip'),
    reason: SkipReason,
    note: z.string().max(2000).optional(),
    pass: Pass.optional(),
  }),
  z.object({
    kind: z.literal('adjudication'),
    answers: Answers,
    cause: AdjudicationCause,
    /** The labels that were weighed, by event; one that is not among them reopens the case. Absent in old files. */
    judged: z.array(z.string()).optional(),
    guideline: GuidelineGap.optional(),
  }),
  /** A reviewer asks the lead to look at the case. */
  z.object({ kind: z.literal('flag'), note: Note.optional() }),
  /** A reviewer disagrees with how the case was settled. It never rewrites a label. */
  z.object({ kind: z.literal('appeal'), note: Note, against: z.string() }),
  /** A lead's known answer, against which reviewers are measured. */
  z.object({ kind: z.literal('gold'), answers: Answers }),
  z.object({
    kind: z.literal('retraction'),
    stage: Stage,
    /** Stands in the place of one of these, not of a label of that stage. */
    of: z.enum(['adjudication', 'flag', 'appeal', 'gold']).optional(),
    pass: Pass.optional(),
  }),
]);
export type EventBody = z.infer<typeof EventBody>;

/**
 * What a person did in one stroke; it may leave several events. `undo` and `redo` name the act they take back or
 * bring back in `target`, always the one that was done first.
 */
export const Act = z.object({
  id: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  target: z.string().nullable(),
});
export type Act = z.infer<typeof Act>;

/**
 * An immutable judgement event. Nothing is ever overwritten: an event names in `supersedes` the events it replaces
 * as they were seen on its device, and an answer stands while nothing supersedes it.
 */
export const LabelEvent = z.object({
  /** ULID. */
  id: z.string(),
  reviewer: z.string().min(1).max(200),
  device: z.string(),
  deviceSequence: z.int().positive(),
  /** Hash of this device's previous event; null for its first. */
  previousHash: z.string().nullable(),
  hash: z.string(),
  /** Hybrid logical clock, for display order only. */
  clock: z.string(),
  recordedAt: z.string(),
  caseId: z.string(),
  codebookVersion: z.int().positive(),
  supersedes: z.array(z.string()),
  act: Act,
  body: EventBody,
});
export type LabelEvent = z.infer<typeof LabelEvent>;

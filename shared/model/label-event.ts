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
 * What an event says. `retraction` takes its target back and leaves nothing in its place; an undo that has an
 * earlier answer to return to is a `label` again, with `undoes` naming what was undone.
 */
export const EventBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('label'),
    stage: Stage,
    answers: Answers,
    milliseconds: z.int().nonnegative().nullable(),
  }),
  z.object({ kind: z.literal('skip'), reason: SkipReason, note: z.string().max(2000).optional() }),
  z.object({ kind: z.literal('adjudication'), answers: Answers, cause: AdjudicationCause }),
  z.object({
    kind: z.literal('retraction'),
    stage: Stage,
    /** Stands in the place of an adjudication, not of a label of that stage. */
    of: z.literal('adjudication').optional(),
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

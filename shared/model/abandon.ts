import { z } from 'zod';
import { Verdict } from './answers.ts';
import { Outcome } from './case.ts';

/** How sessions of one customer are found: a field of the cases that names the customer, and how long after counts. */
export const AbandonRule = z.object({
  /** Name of a metadata field; null while nobody has declared one, so that nothing is joined. */
  key: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^"]*$/, 'must not hold a double quote')
    .nullable(),
  /** Hours from the end of a session within which the next one may begin. */
  windowHours: z.number().positive().max(2160).default(72),
});
export type AbandonRule = z.infer<typeof AbandonRule>;

/** A metadata field that could name the customer. */
export const KeyField = z.object({
  name: z.string(),
  /** Cases that have it, and those among them whose value another case has too. */
  cases: z.int(),
  shared: z.int(),
  /** Different values. */
  customers: z.int(),
});
export type KeyField = z.infer<typeof KeyField>;

/** As much of a conversation as tells whether two are about the same matter. */
export const ConversationHead = z.object({
  caseId: z.string(),
  outcome: Outcome,
  channel: z.string(),
  topic: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  turns: z.int(),
  /** What the customer said first, and what was said last by whom; cut off where long. Null: no text was kept. */
  opening: z.string().nullable(),
  closing: z.object({ by: z.enum(['customer', 'agent']), text: z.string() }).nullable(),
});
export type ConversationHead = z.infer<typeof ConversationHead>;

/** `open`: nobody has judged the first session. `labelled`: somebody has, and only that counts. */
export const SuspectState = z.enum(['open', 'labelled', 'dismissed']);
export type SuspectState = z.infer<typeof SuspectState>;

/**
 * A session that the agent kept or the customer left, and the next one of the same customer on another channel. A
 * suspicion, never a count: whether it was an abandon escalation says the label of the first session alone.
 */
export const SuspectedAbandon = z.object({
  first: ConversationHead,
  next: ConversationHead,
  /** From the end of the first to the start of the next; 0 where they overlap. */
  gapMinutes: z.int(),
  overlaps: z.boolean(),
  /** Null where one of them names no topic. */
  sameTopic: z.boolean().nullable(),
  /** Further sessions on other channels within the window. */
  more: z.int(),
  state: SuspectState,
  verdict: Verdict.nullable(),
});
export type SuspectedAbandon = z.infer<typeof SuspectedAbandon>;

export const AbandonList = z.object({
  rule: AbandonRule,
  /** Cases in all, and those that can be joined: with the key, a start and a channel. */
  cases: z.int(),
  joined: z.int(),
  /** Values that too many cases share to name one customer, and their cases; left out. */
  crowded: z.object({ values: z.int(), cases: z.int() }),
  counts: z.object({
    open: z.int(),
    labelled: z.int(),
    /** Of the labelled ones: a human was needed, so that they are abandon escalations. */
    confirmed: z.int(),
    dismissed: z.int(),
  }),
  /** The finding in a sentence. */
  headline: z.string(),
  /** What it rests on, and what it does not say. */
  remarks: z.array(z.string()),
  rows: z.array(SuspectedAbandon),
  /** Place of the row that comes next; null at the end. */
  next: z.int().nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type AbandonList = z.infer<typeof AbandonList>;

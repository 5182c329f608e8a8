import { z } from 'zod';

/** How the agent's part ended. An offered handover that was declined stays `automated` with `handoffOffered`. */
export const Outcome = z.enum(['escalated', 'automated', 'abandoned']);
export type Outcome = z.infer<typeof Outcome>;
export const OUTCOMES = Outcome.options;

/** The fields by which cases are grouped; a value of one of them is a cohort. */
export const CohortField = z.enum(['topic', 'segment', 'channel', 'route', 'language', 'agentVersion']);
export type CohortField = z.infer<typeof CohortField>;
export const COHORT_FIELDS = CohortField.options;

export const Cohort = z.partialRecord(CohortField, z.string().max(1000));
export type Cohort = z.infer<typeof Cohort>;

export const Speaker = z.enum(['customer', 'agent', 'tool', 'system']);
export type Speaker = z.infer<typeof Speaker>;

/** A call of a tool. `by` is who called: in simulated telephony the customer has tools too. */
export const ToolCall = z.object({
  id: z.string().optional(),
  name: z.string(),
  /** The arguments as JSON text, exactly as given. */
  arguments: z.string(),
  by: z.enum(['agent', 'customer']),
});
export type ToolCall = z.infer<typeof ToolCall>;

/** A file that came with a message: what the source says of it, and its text where that was given. */
export const Attachment = z.object({
  name: z.string().max(1000),
  mediaType: z.string().max(200).optional(),
  bytes: z.int().nonnegative().optional(),
  text: z.string().optional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** One turn of the transcript; its number is its place in the list, from 0. All text is data, never markup. */
export const Message = z.object({
  speaker: Speaker,
  text: z.string(),
  toolCalls: z.array(ToolCall).optional(),
  /** On a tool's answer: the call it answers, the tool's name, and whether it failed. */
  answers: z
    .object({ callId: z.string().optional(), name: z.string().optional(), failed: z.boolean() })
    .optional(),
  attachments: z.array(Attachment).max(200).optional(),
  /** ISO 8601, as given. */
  at: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

/** What the agent handed to the human, and where in the transcript it did. */
export const Handover = z.object({
  /** Turn that passed ownership, or null when the source does not say. */
  turn: z.int().nonnegative().nullable(),
  /** The handoff packet's text. */
  packet: z.string().nullable(),
});
export type Handover = z.infer<typeof Handover>;

export const Trigger = z.object({ name: z.string().max(200), route: z.string().max(200).optional() });
export type Trigger = z.infer<typeof Trigger>;

export const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A JSON value of unknown shape that came from a file. */
export const Json: z.ZodType<unknown> = z.unknown();

/**
 * One customer task as the agent handled it, in the form every reader produces and every import stores.
 * `concealed` never reaches a reviewer before commit.
 */
export const CaseRecord = z.object({
  /** The id in the source, exactly as written there. */
  caseId: z.string().min(1).max(512),
  outcome: Outcome,
  handoffOffered: z.boolean().default(false),
  startedAt: z.string().nullable().default(null),
  endedAt: z.string().nullable().default(null),
  cohort: Cohort.default({}),
  messages: z.array(Message),
  handover: Handover.nullable().default(null),
  concealed: z
    .object({
      signals: z.record(z.string(), z.number()).default({}),
      triggers: z.array(Trigger).default([]),
      /** The reason the agent stated for handing over, when it is given apart from the packet. */
      statedReason: z.string().nullable().default(null),
      /** What happened afterwards: reopened, contacted again, CSAT ... */
      later: z.record(z.string(), Scalar).default({}),
      /** What an evaluation knew: reward, expected actions ... */
      truth: z.record(z.string(), Json).default({}),
    })
    .prefault({}),
  /** Everything else the source said, for display and export. */
  metadata: z.record(z.string(), Scalar).default({}),
  /** Given by a sampling design outside; null when the frame decides. */
  inclusionProbability: z.number().gt(0).max(1).nullable().default(null),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

import { z } from 'zod';

/** What an example shows. The first three are cases for a human, the others are not. */
export const CriteriaSlot = z.enum([
  'honour_request',
  'policy_gap',
  'no_progress',
  'solve_frustrated',
  'ignore_doubt',
  'clarify_match',
]);
export type CriteriaSlot = z.infer<typeof CriteriaSlot>;

/** A case from which the agent can learn one thing. Everything in it is redacted. */
export const CriteriaExample = z.object({
  slot: CriteriaSlot,
  caseId: z.string(),
  decision: z.enum(['hand_over', 'go_on']),
  /** What was said and done up to the decision, shortened. */
  turns: z.array(z.object({ who: z.enum(['Customer', 'Agent', 'Tool']), text: z.string() })),
  /** The right next step and why. */
  right: z.string(),
  /** What a good agent said there, where the case is one that went well. */
  said: z.string().nullable(),
});
export type CriteriaExample = z.infer<typeof CriteriaExample>;

/** What a slot lacks for an example. */
export const CriteriaLack = z.object({
  slot: CriteriaSlot,
  /** "No adjudicated case shows ...", or how many wait for the review of their redaction. */
  sentence: z.string(),
  /** A case whose redaction could be reviewed next; null when there is none. */
  caseId: z.string().nullable(),
});
export type CriteriaLack = z.infer<typeof CriteriaLack>;

/** A block for a system prompt, with what it rests on. */
export const CriteriaContent = z.object({
  schema: z.literal('plumbline-criteria/1'),
  grounds: z.array(z.object({ name: z.string(), text: z.string() })),
  notGrounds: z.array(z.object({ name: z.string(), text: z.string() })),
  gapOrViolation: z.string(),
  handover: z.array(z.string()),
  examples: z.array(CriteriaExample),
  codebookVersion: z.int(),
});
export type CriteriaContent = z.infer<typeof CriteriaContent>;

export const CriteriaBlock = z.object({
  /** From 1; null for one that is not recorded yet. */
  version: z.int().nullable(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  content: CriteriaContent,
  markdown: z.string(),
  tokens: z.object({ count: z.int(), encoding: z.string() }),
});
export type CriteriaBlock = z.infer<typeof CriteriaBlock>;

export const CriteriaView = z.object({
  /** As it would be now. */
  draft: CriteriaBlock,
  lacks: z.array(CriteriaLack),
  remarks: z.array(z.string()),
  /** The version it is compared with; null when there is none yet. */
  previous: CriteriaBlock.nullable(),
  diff: z.array(z.object({ sign: z.enum([' ', '+', '-']), text: z.string() })),
  changed: z.boolean(),
  /** Adjudicated cases that examples are taken from. */
  adjudicated: z.int(),
});
export type CriteriaView = z.infer<typeof CriteriaView>;

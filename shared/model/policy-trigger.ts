import { z } from 'zod';
import { CohortField } from './case.ts';

export const Operator = z.enum(['<', '<=', '>', '>=']);
export type Operator = z.infer<typeof Operator>;

/** A comparison of one signal with one number. */
export const Condition = z.object({
  signal: z.string().min(1).max(200),
  operator: Operator,
  threshold: z.number(),
});
export type Condition = z.infer<typeof Condition>;

/** What a threshold rests on, so that whoever reads the file can ask for it again. */
export const PolicyEvidence = z.object({
  labels: z.int().nonnegative(),
  /** Of them, cases that needed a human; null in files from before it was counted. */
  needed: z.int().nonnegative().nullable().default(null),
  codebookVersion: z.int().positive(),
  seed: z.string(),
  weighted: z.boolean(),
  /** Saving per 1,000 cases against the threshold before, with its interval. */
  savingPer1000: z
    .object({ estimate: z.number(), low: z.number(), high: z.number(), level: z.number() })
    .nullable(),
  equallyGood: z.object({ from: z.number(), to: z.number() }).nullable(),
  sentence: z.string(),
});
export type PolicyEvidence = z.infer<typeof PolicyEvidence>;

const common = {
  name: z.string().min(1).max(200),
  /**
   * Only cases with these values are judged by the trigger; every case when empty. Of triggers on the same side of
   * one signal the one with the narrowest scope decides.
   */
  scope: z.partialRecord(CohortField, z.string().max(1000)).default({}),
  route: z.string().max(200).nullable().default(null),
  enabled: z.boolean().default(true),
};

/** Hands over where a signal lies on one side of a threshold, and every condition in `and` holds as well. */
export const SignalTrigger = z.object({
  ...common,
  kind: z.literal('signal').default('signal'),
  ...Condition.shape,
  and: z.array(Condition).max(20).default([]),
  /** What happens to a case without a value of the signal. */
  missing: z.enum(['does_not_fire', 'fires']).default('does_not_fire'),
  /** The threshold in the version before; null where there was none. */
  before: z.number().nullable().default(null),
  /** The threshold to return to if this one disappoints. */
  rollback: z.number().nullable().default(null),
  evidence: PolicyEvidence.nullable().default(null),
});
export type SignalTrigger = z.infer<typeof SignalTrigger>;

const absent = z.never().optional();

/**
 * Hands over where something happens that is no number: the customer asks for a human, or a rule of the agent's own
 * fires. In a replay it fires where the case has `fires` among the triggers that fired.
 */
export const EventTrigger = z.object({
  ...common,
  kind: z.enum(['explicit_request', 'fired']),
  /** As cases name it. */
  fires: z.string().min(1).max(200),
  signal: absent,
  operator: absent,
  threshold: absent,
  rollback: absent,
  evidence: absent,
});
export type EventTrigger = z.infer<typeof EventTrigger>;

/** One rule of a policy; a case is handed over when any rule of it fires. */
export const PolicyTrigger = z.union([SignalTrigger, EventTrigger]);
export type PolicyTrigger = z.infer<typeof PolicyTrigger>;

import { z } from 'zod';
import { Costs } from './threshold.ts';

/** Schema version of the policy file, published as resources/policy.schema.json. */
export const POLICY_SCHEMA = 'plumbline-policy/1';

/** The costs a policy was weighed with, in the words of the file; the parts beyond the first two are those of `Costs`. */
export const PolicyCosts = Costs.omit({ missed: true, needless: true }).extend({
  needlessHandover: z.number().nonnegative(),
  missedEscalation: z.number().nonnegative(),
  currency: z.string().max(8),
});
export type PolicyCosts = z.infer<typeof PolicyCosts>;

/** Costs as a policy file names them. */
export function toPolicyCosts({ missed, needless, ...parts }: Costs, currency: string): PolicyCosts {
  return { needlessHandover: needless, missedEscalation: missed, ...parts, currency };
}

/** The costs that a policy file names. */
export function ofPolicyCosts({
  missedEscalation,
  needlessHandover,
  currency: _,
  ...parts
}: PolicyCosts): Costs {
  return { missed: missedEscalation, needless: needlessHandover, ...parts };
}

/** What a threshold rests on, so that whoever reads the file can ask for it again. */
export const PolicyEvidence = z.object({
  labels: z.int().nonnegative(),
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

/** One rule: hand over when the signal is below (or at or above) the threshold. */
export const PolicyTrigger = z.object({
  name: z.string(),
  signal: z.string(),
  operator: z.enum(['<', '>=']),
  threshold: z.number(),
  scope: z.record(z.string(), z.string()).default({}),
  route: z.string().nullable().default(null),
  /** The threshold to return to if this one disappoints. */
  rollback: z.number().nullable().default(null),
  evidence: PolicyEvidence.nullable().default(null),
});
export type PolicyTrigger = z.infer<typeof PolicyTrigger>;

/** The versioned threshold file that goes back to the agent. */
export const Policy = z.object({
  schema: z.literal(POLICY_SCHEMA),
  version: z.int().positive(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  triggers: z.array(PolicyTrigger),
  costs: PolicyCosts.nullable(),
  /** Share of automated cases that is reviewed whatever the triggers say. */
  randomAuditRate: z.number().min(0).max(1),
  /** What a reader must know, such as why nothing was changed. */
  note: z.string().optional(),
  signedOff: z.array(z.object({ name: z.string(), at: z.string() })),
});
export type Policy = z.infer<typeof Policy>;

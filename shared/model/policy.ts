import { z } from 'zod';
import { PolicyTrigger } from './policy-trigger.ts';
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
  // Ratios are in no currency.
  const unit = parts.unit === 'ratio' ? '' : currency;
  return { needlessHandover: needless, missedEscalation: missed, ...parts, currency: unit };
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

const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

/** What the whole policy was expected to do when it was written, to be compared with what came. */
export const PolicyPromise = z.object({
  /** Labelled cases behind it. */
  labels: z.int().nonnegative(),
  weighted: z.boolean(),
  level: z.number(),
  escalationRate: Interval,
  /** Of the cases that are not handed over, those that needed a human; null where that cannot be estimated. */
  missedRate: Interval.nullable(),
  costPer1000: Interval.nullable(),
  /** Against the policy before, or against the cases as they were handled. */
  savingPer1000: Interval.nullable(),
});
export type PolicyPromise = z.infer<typeof PolicyPromise>;

export const Signature = z.object({ name: z.string(), at: z.string(), reason: z.string().default('') });
export type Signature = z.infer<typeof Signature>;

/** The versioned threshold file that goes back to the agent. A case is handed over when any trigger that is on fires. */
export const Policy = z.object({
  schema: z.literal(POLICY_SCHEMA),
  version: z.int().positive(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  /** Where it came from when it was not made here; such a policy needs no signature to be the one in force. */
  source: z
    .object({ file: z.string(), shape: z.enum(['plumbline', 'generic', 'a2i']), at: z.string() })
    .nullable()
    .default(null),
  /** The version that was put in force again. */
  restores: z.int().positive().nullable().default(null),
  triggers: z.array(PolicyTrigger).max(200),
  costs: PolicyCosts.nullable(),
  /** Share of automated cases that is reviewed whatever the triggers say. */
  randomAuditRate: z.number().min(0).max(1),
  promise: PolicyPromise.nullable().default(null),
  codebookVersion: z.int().positive().nullable().default(null),
  sampleSeed: z.string().nullable().default(null),
  /** What a reader must know, such as why nothing was changed. */
  note: z.string().optional(),
  /** What was not shown to hold, and signed in spite of it. */
  acknowledged: z.array(z.string()).default([]),
  signedOff: z.array(Signature),
  /** SHA-256 of everything else as canonical JSON; null in files from before it was written. */
  contentHash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 digits')
    .nullable()
    .default(null),
});
export type Policy = z.infer<typeof Policy>;

/** Triggers in the making, with what they are weighed with. */
export const PolicyDraft = z.object({
  triggers: z.array(PolicyTrigger).max(200),
  costs: Costs.nullable(),
  /** Where they came from, such as a file or a version. */
  from: z.string().max(500),
});
export type PolicyDraft = z.infer<typeof PolicyDraft>;

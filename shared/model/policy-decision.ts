import { z } from 'zod';
import { Cohort } from './case.ts';
import { PolicyTrigger } from './policy-trigger.ts';
import { Costs } from './threshold.ts';

const Days = z.int().min(1).max(730).default(90);

export const SignalDecision = z.object({
  signal: z.string(),
  costs: Costs,
  current: z.number().optional(),
  /** The cohort whose labels decide; see `thresholds.suggest`. */
  scope: Cohort.optional(),
  /** Of the bootstrap behind the advice; the workspace's own when absent. */
  seed: z.string().optional(),
  /** The new cut; the suggested one when absent, the one in force for "keep". */
  cut: z.number().optional(),
  expiresInDays: Days,
});
export type SignalDecision = z.infer<typeof SignalDecision>;

const WholeDecision = z.object({
  triggers: z.array(PolicyTrigger).min(1).max(200),
  costs: Costs.nullable(),
  expiresInDays: Days,
});

const RestoreDecision = z.object({ restore: z.int().positive(), expiresInDays: Days });

/** One threshold by the advice on its signal, all triggers at once, or an earlier version put in force again. */
export const PolicyDecision = z.union([SignalDecision, WholeDecision, RestoreDecision]);
export type PolicyDecision = z.infer<typeof PolicyDecision>;

import { z } from 'zod';
import { PolicyTrigger } from './policy-trigger.ts';
import { Costs } from './threshold.ts';

/** An estimate with its interval, or the reason why there is none. */
export const Figure = z.object({
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Labelled cases in its denominator. */
  n: z.int(),
  /** In words, where there is no estimate. */
  reason: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** What a policy does to the labelled cases. Shares, and cost in the unit of the costs. */
export const PolicyFigures = z.object({
  /** Handed over, of all cases. */
  escalationRate: Figure,
  /** Needed a human or asked for one, of those handed over. */
  precision: Figure,
  /** Handed over, of those that needed a human or asked for one. */
  recall: Figure,
  /** Needed a human or asked for one, of those not handed over. */
  missedRate: Figure,
  costPer1000: Figure,
});
export type PolicyFigures = z.infer<typeof PolicyFigures>;
export const POLICY_FIGURES = PolicyFigures.keyof().options;

/** A policy's figures, and what one would be without. */
export const TriggerVerdict = z.enum(['earns', 'cannot_say', 'drop', 'rule', 'off']);
export type TriggerVerdict = z.infer<typeof TriggerVerdict>;

/** What one trigger earns. */
export const TriggerAudit = z.object({
  name: z.string(),
  /** Starts as a suspect: sentiment, or the agent's confidence in itself. */
  suspect: z.boolean(),
  /** Of all logged cases. */
  logged: z.object({ fires: z.int(), exclusive: z.int(), missing: z.int() }),
  /** Labelled cases in which it fires, alone or not. */
  support: z.int(),
  precision: Figure,
  /** Precision over the share of cases that need a human. */
  lift: z.number().nullable(),
  recall: Figure,
  exclusive: z.int(),
  exclusivePrecision: Figure,
  /** Its place when triggers are added one by one, the one that saves most first; null when it would save nothing. */
  order: z.int().nullable(),
  /** What it saves per 1,000 cases when its turn comes. */
  marginalSaving: z.number().nullable(),
  /** The policy without it, less the policy with it; paired. */
  without: z.object({
    recall: Figure,
    escalationRate: Figure,
    missedRate: Figure,
    costPer1000: Figure,
  }),
  /** Of the change in cost being nothing, adjusted for the number of triggers tested at once. */
  adjustedP: z.number().nullable(),
  /** Of an explicit request: of the labelled cases in which the customer asked, those in which it fired. */
  detection: Figure.nullable(),
  verdict: TriggerVerdict,
  sentence: z.string(),
});
export type TriggerAudit = z.infer<typeof TriggerAudit>;

/** Cases that needed a human, by the ground that its judges named. */
export const GroundCoverage = z.object({
  ground: z.string(),
  needed: z.int(),
  handedOver: Figure,
  /** The trigger that fires in most of them, and in what share. */
  best: z.object({ trigger: z.string(), share: z.number() }).nullable(),
  covered: z.boolean(),
});
export type GroundCoverage = z.infer<typeof GroundCoverage>;

/** Whether a replay does what the agent did. */
export const Fidelity = z.object({
  /** The version compared: the newest that was in force while cases were logged. */
  version: z.int(),
  cases: z.int(),
  agree: z.int(),
  /** Handed over by the agent, by no trigger. */
  onlyAgent: z.int(),
  /** Handed over by a trigger, not by the agent. */
  onlyPolicy: z.int(),
  faithful: z.boolean(),
  /** Where cases name the triggers that fired. */
  triggers: z.array(
    z.object({ name: z.string(), both: z.int(), onlyRecorded: z.int(), onlyReplayed: z.int() }),
  ),
  /** Names that fired in cases and that no trigger of the policy has, with their cases. */
  unknown: z.array(z.object({ name: z.string(), cases: z.int() })),
  sentence: z.string(),
});
export type Fidelity = z.infer<typeof Fidelity>;

/** A policy over the cases of the workspace. */
export const PolicyReplay = z.object({
  triggers: z.array(PolicyTrigger),
  costs: Costs.nullable(),
  /** Null where no policy in force is known, or none of its time. */
  fidelity: Fidelity.nullable(),
  logged: z.object({ cases: z.int(), handedOver: z.int(), handedOverThen: z.int() }),
  labels: z.int(),
  needed: z.int(),
  weighted: z.boolean(),
  level: z.number(),
  figures: PolicyFigures,
  /** As the cases were handled. */
  handled: PolicyFigures,
  /** The policy less what happened, paired. */
  difference: PolicyFigures,
  /** Customers who asked for a human, as labelled, and those of them who would not get one. */
  requests: z.object({ asked: z.int(), ignored: z.int() }),
  audits: z.array(TriggerAudit),
  grounds: z.array(GroundCoverage),
  /** What must be known before the figures are used, most pressing first. */
  remarks: z.array(z.string()),
});
export type PolicyReplay = z.infer<typeof PolicyReplay>;

/** A case that one policy hands over and the other does not. */
export const ChangedCase = z.object({
  caseId: z.string(),
  /** To a human, or to the agent alone, under the second policy. */
  to: z.enum(['human', 'agent']),
  needed: z.boolean(),
  /** Triggers that decide: of the second policy where it goes to a human, else of the first. */
  triggers: z.array(z.string()),
});
export type ChangedCase = z.infer<typeof ChangedCase>;

export const PolicyComparison = z.object({
  first: z.object({ name: z.string(), figures: PolicyFigures, logged: z.int() }),
  second: z.object({ name: z.string(), figures: PolicyFigures, logged: z.int() }),
  /** Second less first, paired. */
  difference: PolicyFigures,
  labels: z.int(),
  weighted: z.boolean(),
  level: z.number(),
  costs: Costs.nullable(),
  cases: z.int(),
  /** Of all logged cases. */
  toHuman: z.int(),
  toAgent: z.int(),
  labelled: z.array(ChangedCase),
  /** Which way an unlabelled case would go stays hidden until it is judged. */
  unlabelled: z.array(z.string()),
  unlabelledTotal: z.int(),
  diff: z.array(z.object({ sign: z.enum([' ', '+', '-']), text: z.string() })),
  sentence: z.string(),
});
export type PolicyComparison = z.infer<typeof PolicyComparison>;

/** A promised figure beside what came. */
export const PromiseLine = z.object({
  figure: z.enum(['escalationRate', 'missedRate', 'costPer1000', 'savingPer1000']),
  promised: Figure,
  came: Figure,
  verdict: z.enum(['kept', 'broken', 'cannot_say']),
  sentence: z.string(),
});
export type PromiseLine = z.infer<typeof PromiseLine>;

export const PolicyOutcome = z.object({
  version: z.int(),
  since: z.string(),
  cases: z.int(),
  labels: z.int(),
  lines: z.array(PromiseLine),
  sentence: z.string(),
});
export type PolicyOutcome = z.infer<typeof PolicyOutcome>;

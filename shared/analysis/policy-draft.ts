import { cutValue } from '../format.ts';
import {
  POLICY_SCHEMA,
  type Policy,
  type PolicyEvidence,
  type PolicyTrigger,
  toPolicyCosts,
} from '../model/policy.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';

export interface DraftInput {
  readonly advice: ThresholdAdvice;
  /** The cut until now, as far as anybody knows it. */
  readonly current: number | null;
  /** The policy in force, if any. */
  readonly inForce: Policy | null;
  /** A cut chosen by hand; the advised one when absent. */
  readonly cut?: number | undefined;
  readonly codebookVersion: number;
  readonly currency: string;
  readonly randomAuditRate: number;
  /** ISO instant. */
  readonly now: string;
  readonly expiresInDays: number;
}

/**
 * The next version of the policy: the one in force with this signal's threshold as advised (or as chosen by hand),
 * what it was before, what it rests on and when it has to be looked at again. Where nothing is advised and no cut is
 * known, the triggers stay as they are and the note says why. Unsigned.
 */
export function draftPolicy(input: DraftInput): Policy {
  const { advice, inForce, now } = input;
  const cut = input.cut ?? advice.suggested?.cut ?? input.current;
  const trigger = cut === null ? null : triggerFor(input, cut);
  return {
    schema: POLICY_SCHEMA,
    version: (inForce?.version ?? 0) + 1,
    createdAt: now,
    expiresAt: addDays(now, input.expiresInDays),
    triggers: trigger ? replaceTrigger(inForce?.triggers ?? [], trigger) : (inForce?.triggers ?? []),
    costs: toPolicyCosts(advice.costs, input.currency),
    randomAuditRate: input.randomAuditRate,
    ...(trigger
      ? {}
      : { note: `No threshold on ${advice.signal} is set. ${advice.headline}. ${advice.why}` }),
    signedOff: [],
  };
}

function triggerOf(policy: Policy | null, signal: string): PolicyTrigger | undefined {
  return policy?.triggers.find((trigger) => trigger.signal === signal);
}

function triggerFor(input: DraftInput, cut: number): PolicyTrigger {
  const { advice } = input;
  const old = triggerOf(input.inForce, advice.signal);
  return {
    name: old?.name ?? advice.signal,
    signal: advice.signal,
    operator: advice.direction === 'higher_is_safer' ? '<' : '>=',
    threshold: cut,
    scope: old?.scope ?? {},
    route: old?.route ?? null,
    rollback: input.current === cut ? (old?.rollback ?? null) : input.current,
    evidence: evidenceOf(input, cut),
  };
}

/** The saving belongs to the advised cut; another cut must not borrow it. */
function evidenceOf({ advice, current, codebookVersion }: DraftInput, cut: number): PolicyEvidence {
  const advised = cut === advice.best?.cut;
  const byHand = cut !== (advice.suggested?.cut ?? current);
  return {
    labels: advice.n,
    codebookVersion,
    seed: advice.seed,
    weighted: advice.weighted,
    savingPer1000: advised && advice.saving ? { ...advice.saving, level: advice.level } : null,
    equallyGood: advice.equallyGood,
    sentence: `${byHand ? `${cutValue(cut)} was chosen by hand. The advice: ` : ''}${advice.headline}. ${advice.why}`,
  };
}

function replaceTrigger(triggers: readonly PolicyTrigger[], next: PolicyTrigger): PolicyTrigger[] {
  const known = triggers.some((trigger) => trigger.signal === next.signal);
  return known ? triggers.map((one) => (one.signal === next.signal ? next : one)) : [...triggers, next];
}

/** The day so many days after an instant: "2026-11-21T..." and 90 -> "2027-02-19". */
function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

import { cutValue } from '../format.ts';
import type { Cohort } from '../model/case.ts';
import { POLICY_SCHEMA, type Policy } from '../model/policy.ts';
import type { PolicyEvidence, PolicyTrigger, SignalTrigger } from '../model/policy-trigger.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import { canonicalJson, sealed } from './policy/content-hash.ts';

/** What every new version of a policy is stamped with. */
export interface Stamps {
  /** The policy in force, if any. */
  readonly inForce: Policy | null;
  readonly codebookVersion: number;
  readonly sampleSeed: string;
  readonly randomAuditRate: number;
  /** ISO instant. */
  readonly now: string;
  readonly expiresInDays: number;
}

/** What a decision says; the rest of the policy follows. */
export type Decided = Pick<Policy, 'triggers' | 'costs' | 'promise'> &
  Partial<Pick<Policy, 'note' | 'restores' | 'source' | 'acknowledged'>>;

/** The next version of the policy, unsigned, with its hash. */
export function nextPolicy(stamps: Stamps, decided: Decided): Policy {
  const { inForce, now, expiresInDays, ...kept } = stamps;
  return sealed({
    schema: POLICY_SCHEMA,
    version: (inForce?.version ?? 0) + 1,
    createdAt: now,
    expiresAt: addDays(now, expiresInDays),
    source: null,
    restores: null,
    acknowledged: [],
    ...kept,
    ...decided,
    signedOff: [],
    contentHash: null,
  });
}

export interface SignalDecision {
  readonly advice: ThresholdAdvice;
  /** Labelled cases of the advice that needed a human. */
  readonly needed: number;
  /** The cut until now, as far as anybody knows it. */
  readonly current: number | null;
  readonly inForce: Policy | null;
  /** A cut chosen by hand; the advised one when absent. */
  readonly cut?: number | undefined;
  /** The cohort that was asked about; the threshold is for its cases only. */
  readonly scope?: Cohort | undefined;
  readonly codebookVersion: number;
}

/**
 * The triggers of the policy in force with this signal's threshold as advised (or as chosen by hand), what it was
 * before and what it rests on. Where nothing is advised and no cut is known, the triggers stay as they are and the
 * note says why.
 */
export function triggersAfter(decision: SignalDecision): Pick<Policy, 'triggers' | 'note'> {
  const { advice, inForce } = decision;
  const triggers = inForce?.triggers ?? [];
  const cut = decision.cut ?? advice.suggested?.cut ?? decision.current;
  if (cut === null) {
    return { triggers, note: `No threshold on ${advice.signal} is set. ${advice.headline}. ${advice.why}` };
  }
  const old = triggerOn(triggers, advice.signal, decision.scope ?? {});
  const next = triggerFor(decision, cut, old);
  return { triggers: old ? triggers.map((one) => (one === old ? next : one)) : [...triggers, next] };
}

/** The trigger that a decision about a signal changes: the one of that scope; without a scope, else the first on it. */
export function triggerOn(
  triggers: readonly PolicyTrigger[],
  signal: string,
  scope: Cohort,
): SignalTrigger | undefined {
  const own = triggers.filter((one): one is SignalTrigger => one.kind === 'signal' && one.signal === signal);
  const exact = own.find((one) => canonicalJson(one.scope) === canonicalJson(scope));
  return exact ?? (Object.keys(scope).length === 0 ? own[0] : undefined);
}

function triggerFor(decision: SignalDecision, cut: number, old: SignalTrigger | undefined): SignalTrigger {
  const { advice, current } = decision;
  return {
    name: old?.name ?? [advice.signal, ...Object.values(decision.scope ?? {})].join(' '),
    kind: 'signal',
    signal: advice.signal,
    operator: advice.direction === 'higher_is_safer' ? '<' : '>=',
    threshold: cut,
    and: old?.and ?? [],
    missing: old?.missing ?? 'does_not_fire',
    scope: old?.scope ?? decision.scope ?? {},
    route: old?.route ?? null,
    enabled: old?.enabled ?? true,
    before: current,
    rollback: current === cut ? (old?.rollback ?? null) : current,
    evidence: evidenceOf(decision, cut),
  };
}

/** The saving belongs to the advised cut; another cut must not borrow it. */
function evidenceOf(
  { advice, needed, current, codebookVersion }: SignalDecision,
  cut: number,
): PolicyEvidence {
  const advised = cut === advice.best?.cut;
  const byHand = cut !== (advice.suggested?.cut ?? current);
  return {
    labels: advice.n,
    needed,
    codebookVersion,
    seed: advice.seed,
    weighted: advice.weighted,
    savingPer1000: advised ? advice.saving : null,
    equallyGood: advice.equallyGood,
    sentence: `${byHand ? `${cutValue(cut)} was chosen by hand. The advice: ` : ''}${advice.headline}. ${advice.why}`,
  };
}

/** The day so many days after an instant: "2026-11-21T..." and 90 -> "2027-02-19". */
function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

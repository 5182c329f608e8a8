import { notShown, promiseOf } from '../../shared/analysis/policy/promise.ts';
import { type Decided, nextPolicy, triggersAfter } from '../../shared/analysis/policy-draft.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import { AppError } from '../../shared/errors.ts';
import { ofPolicyCosts, type Policy, toPolicyCosts } from '../../shared/model/policy.ts';
import type { PolicyDecision, SignalDecision } from '../../shared/model/policy-decision.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy, readPolicyVersion } from '../db/policy-queries.ts';
import { readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { gatherGround } from './policy-ground.ts';
import { gatherAdvice } from './threshold-input.ts';

/** The policy that a decision gives on today's labels, unsigned, and what its promise leaves open. */
export function decide(
  context: Context,
  db: Db,
  decision: PolicyDecision,
): { policy: Policy; notShown: string[] } {
  const settings = readSettings(db);
  const inForce = readPolicy(db);
  const said = decidedBy(db, decision, inForce);
  const ground = gatherGround(db, [...said.triggers, ...(inForce?.triggers ?? [])]);
  const costs = said.costs && ofPolicyCosts(said.costs);
  const promise = promiseOf(said.triggers, inForce?.triggers ?? null, costs, ground);
  const policy = nextPolicy(
    {
      inForce,
      codebookVersion: readCodebook(db).version,
      sampleSeed: readIdentity(db).seed,
      randomAuditRate: settings.randomAuditRate,
      now: context.now().toISOString(),
      expiresInDays: decision.expiresInDays,
    },
    { ...said, promise },
  );
  return { policy, notShown: notShown(said.triggers, ground, settings.limits.missed_escalation_rate) };
}

function decidedBy(db: Db, decision: PolicyDecision, inForce: Policy | null): Omit<Decided, 'promise'> {
  const { currency } = readSettings(db);
  if ('restore' in decision) return restored(db, decision.restore, inForce);
  if ('triggers' in decision) {
    refuseTwins(decision.triggers.map(({ name }) => name));
    const before = new Map(inForce?.triggers.map((one) => [one.name, one.threshold ?? null]));
    return {
      costs: decision.costs && toPolicyCosts(decision.costs, currency),
      triggers: decision.triggers.map((trigger) => {
        if (trigger.kind !== 'signal') return trigger;
        const old = before.get(trigger.name) ?? null;
        const moved = old !== null && old !== trigger.threshold;
        // Evidence speaks of the threshold it was gathered for.
        return { ...trigger, before: old, ...(moved && { rollback: old, evidence: null }) };
      }),
    };
  }
  return oneSignal(db, decision, inForce);
}

function oneSignal(db: Db, decision: SignalDecision, inForce: Policy | null): Omit<Decided, 'promise'> {
  const input = gatherAdvice(db, decision);
  const advice = adviseThreshold(input);
  const { triggers, note } = triggersAfter({
    advice,
    needed: input.cases.filter(({ needed, outside }) => needed === 1 && !outside).length,
    current: input.current,
    inForce,
    cut: decision.cut,
    scope: decision.scope,
    codebookVersion: readCodebook(db).version,
  });
  return {
    triggers,
    costs: toPolicyCosts(advice.costs, readSettings(db).currency),
    ...(note !== undefined && { note }),
  };
}

/** The triggers and costs of an earlier version; it stays where it is and is written anew as the next one. */
function restored(db: Db, version: number, inForce: Policy | null): Omit<Decided, 'promise'> {
  const earlier = readPolicyVersion(db, version);
  if (!earlier) {
    throw new AppError('NOT_FOUND', `There is no version ${version} of the policy here.`, {
      field: 'restore',
      hint: 'List the versions first.',
    });
  }
  if (version === inForce?.version) {
    throw new AppError('INVALID', `Version ${version} is in force already.`, { field: 'restore' });
  }
  const { triggers, costs } = earlier;
  return { triggers, costs, restores: version };
}

/** Two triggers of one name could not be told apart in a difference or a replay. */
function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin === undefined) return;
  throw new AppError('INVALID', `Two triggers are named ${twin}.`, {
    field: 'triggers',
    hint: 'Give each trigger a name of its own.',
  });
}

import { comparePolicies, type NamedTriggers } from '../../shared/analysis/policy/compare-policies.ts';
import { outcomeOf } from '../../shared/analysis/policy/outcome.ts';
import { replayPolicy } from '../../shared/analysis/policy/replay-policy.ts';
import { AppError } from '../../shared/errors.ts';
import { ofPolicyCosts } from '../../shared/model/policy.ts';
import type { PolicyComparison, PolicyOutcome, PolicyReplay } from '../../shared/model/policy-replay.ts';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';
import type { Costs } from '../../shared/model/threshold.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicies, readPolicy, readPolicyVersion } from '../db/policy-queries.ts';
import type { Context } from './context.ts';
import { triggerDiff } from './policy-diff.ts';
import { gatherGround } from './policy-ground.ts';

/** The costs asked with, else those of the policy in force. */
function costsAtHand(db: Db, asked: Costs | undefined): Costs | null {
  if (asked) return asked;
  const costs = readPolicy(db)?.costs;
  return costs ? ofPolicyCosts(costs) : null;
}

export function replay(
  context: Context,
  input: { triggers?: PolicyTrigger[] | undefined; costs?: Costs | undefined },
): PolicyReplay {
  const { db } = context.session.require();
  const versions = readPolicies(db);
  const triggers = input.triggers ?? versions.at(-1)?.triggers;
  if (!triggers) {
    throw new AppError('NEEDS_DECISION', 'No policy is in force in this workspace.', {
      hint: 'Import the configuration that the agent runs with, or sign a policy first.',
    });
  }
  const ground = gatherGround(db, [...triggers, ...versions.flatMap((policy) => policy.triggers)]);
  return replayPolicy(triggers, costsAtHand(db, input.costs), ground, versions);
}

type Side = { version: number } | { name: string; triggers: PolicyTrigger[] };

export function compare(
  context: Context,
  input: { first: Side; second: Side; costs?: Costs | undefined },
): PolicyComparison {
  const { db } = context.session.require();
  const first = sideOf(db, input.first);
  const second = sideOf(db, input.second);
  const ground = gatherGround(db, [...first.triggers, ...second.triggers]);
  const compared = comparePolicies(first, second, costsAtHand(db, input.costs), ground);
  return { ...compared, diff: triggerDiff(first.triggers, second.triggers) };
}

function sideOf(db: Db, side: Side): NamedTriggers {
  if ('triggers' in side) return side;
  const policy = readPolicyVersion(db, side.version);
  if (policy) return { name: `Version ${side.version}`, triggers: policy.triggers };
  throw new AppError('NOT_FOUND', `There is no version ${side.version} of the policy here.`, {
    field: 'version',
    hint: 'List the versions first.',
  });
}

/** The promise of the policy in force beside what came after it; null where it made none. */
export function outcome(context: Context): PolicyOutcome | null {
  const { db } = context.session.require();
  const versions = readPolicies(db);
  const policy = versions.at(-1);
  if (!policy?.promise) return null;
  const before = versions.at(-2) ?? null;
  return outcomeOf(policy, before, gatherGround(db, before?.triggers ?? []));
}

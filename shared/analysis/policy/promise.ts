import { percent, percentShort } from '../../format.ts';
import type { PolicyPromise } from '../../model/policy.ts';
import type { Figure } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import type { Costs } from '../../model/threshold.ts';
import { differenceOf, figuresOf } from './figures.ts';
import { replayTriggers } from './fires.ts';
import { measureGround, type PolicyGround } from './replay-policy.ts';

/**
 * What a policy is expected to do, by its replay on the labelled cases; null before the first label.
 *
 * @param before triggers of the policy in force; null compares with the cases as they were handled
 */
export function promiseOf(
  triggers: readonly PolicyTrigger[],
  before: readonly PolicyTrigger[] | null,
  costs: Costs | null,
  ground: PolicyGround,
): PolicyPromise | null {
  if (ground.labels.length === 0 || triggers.length === 0) return null;
  const measure = measureGround(ground, costs);
  const { handedOver } = replayTriggers(triggers, ground.labelled);
  const now = before ? replayTriggers(before, ground.labelled).handedOver : ground.labelled.escalated;
  const figures = figuresOf(handedOver, measure);
  const escalationRate = intervalOf(figures.escalationRate);
  if (!escalationRate) return null;
  return {
    labels: ground.labels.length,
    weighted: ground.population !== null,
    level: ground.level,
    escalationRate,
    missedRate: intervalOf(figures.missedRate),
    costPer1000: intervalOf(figures.costPer1000),
    savingPer1000: intervalOf(differenceOf(handedOver, now, measure).costPer1000),
  };
}

function intervalOf({ estimate, low, high }: Figure) {
  return estimate === null || low === null || high === null ? null : { estimate, low, high };
}

/**
 * What the team holds itself to and the labels do not show of this policy; whoever signs confirms each.
 *
 * @param limit the most missed escalations that the team accepts, as a share; undefined for no limit
 */
export function notShown(promise: PolicyPromise | null, limit: number | undefined): string[] {
  if (limit === undefined) return [];
  const high = promise?.missedRate?.high;
  if (high !== undefined && high <= limit) return [];
  const bound = high === undefined ? 'it cannot be estimated' : `as many as ${percent(high)} are possible`;
  return [`Missed at most ${percentShort(limit)} is not shown: ${bound}.`];
}

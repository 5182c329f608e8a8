import { NBSP, percent, percentShort } from '../../format.ts';
import type { PolicyPromise } from '../../model/policy.ts';
import type { Figure } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import type { Costs } from '../../model/threshold.ts';
import { missedBound } from '../guarantee/missed-bound.ts';
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

/** Chance of being wrong that is accepted where a limit is said to be kept. */
const DELTA = 0.1;

/**
 * What the team holds itself to and the labels do not show of these triggers; whoever signs confirms each.
 *
 * @param limit the most missed escalations that the team accepts, as a share; undefined for no limit
 */
export function notShown(
  triggers: readonly PolicyTrigger[],
  { labels, labelled, population }: PolicyGround,
  limit: number | undefined,
): string[] {
  if (limit === undefined) return [];
  const { handedOver } = replayTriggers(triggers, labelled);
  const decided = labels.map(({ stratum, needed, requested }, i) => ({
    stratum,
    escalated: labelled.escalated[i] === 1,
    wanted: needed === 1 || requested === true,
    handedOver: handedOver[i] === 1,
  }));
  const bound = missedBound(decided, population, DELTA);
  if (bound !== null && bound <= limit) return [];
  const most =
    bound === null
      ? 'it cannot be estimated'
      : `as many as ${percent(bound)} are possible, with 90${NBSP}% confidence`;
  return [`Missed at most ${percentShort(limit)} is not shown: ${most}.`];
}

import { percent, plural } from '../../format.ts';
import type { ChangedCase, PolicyComparison } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import type { Costs } from '../../model/threshold.ts';
import { LEAST_LABELS } from '../threshold/identified-cuts.ts';
import { differenceOf, figuresOf } from './figures.ts';
import { type Replayed, replayTriggers } from './fires.ts';
import { noLabels } from './no-labels.ts';
import { measureGround, type PolicyGround } from './replay-policy.ts';

/** A policy with the name it is spoken of by. */
export interface NamedTriggers {
  readonly name: string;
  readonly triggers: readonly PolicyTrigger[];
}

/** Unlabelled cases listed at most; the total is told beside them. */
const LISTED = 200;

/** Two policies on the same cases: what both come to, the paired difference, and who changes hands. */
export function comparePolicies(
  first: NamedTriggers,
  second: NamedTriggers,
  costs: Costs | null,
  ground: PolicyGround,
): Omit<PolicyComparison, 'diff'> {
  const before = replayTriggers(first.triggers, ground.logged);
  const after = replayTriggers(second.triggers, ground.logged);
  const changed = [...after.handedOver.keys()].filter((i) => after.handedOver[i] !== before.handedOver[i]);
  const judged = judgedChanges(first, second, costs, ground);
  const known = new Set(ground.labelled.caseId);
  const unlabelled = changed.map((i) => ground.logged.caseId[i]!).filter((id) => !known.has(id));
  const toHuman = changed.filter((i) => after.handedOver[i] === 1).length;
  const total = (mask: Uint8Array) => mask.reduce((sum, one) => sum + one, 0);
  return {
    first: { name: first.name, figures: judged.first, logged: total(before.handedOver) },
    second: { name: second.name, figures: judged.second, logged: total(after.handedOver) },
    difference: judged.difference,
    labels: ground.labels.length,
    weighted: ground.population !== null,
    level: ground.level,
    costs,
    cases: ground.logged.n,
    toHuman,
    toAgent: changed.length - toHuman,
    labelled: judged.changed,
    // In an order that tells nothing of the direction.
    unlabelled: unlabelled.toSorted().slice(0, LISTED),
    unlabelledTotal: unlabelled.length,
    sentence: sentenceOf(changed.length, toHuman, judged.changed, ground),
  };
}

function judgedChanges(
  first: NamedTriggers,
  second: NamedTriggers,
  costs: Costs | null,
  ground: PolicyGround,
) {
  if (ground.labels.length === 0) {
    const { figures } = noLabels([], { triggers: [], handedOver: new Uint8Array(0) });
    return { first: figures, second: figures, difference: figures, changed: [] };
  }
  const measure = measureGround(ground, costs);
  const before = replayTriggers(first.triggers, ground.labelled);
  const after = replayTriggers(second.triggers, ground.labelled);
  const firing = (policy: NamedTriggers, replayed: Replayed, i: number) =>
    policy.triggers.flatMap(({ name }, k) => (replayed.triggers[k]!.fires[i] === 1 ? [name] : []));
  const changed = ground.labelled.caseId.flatMap((caseId, i): ChangedCase[] => {
    const to = after.handedOver[i]!;
    if (to === before.handedOver[i]) return [];
    return [
      {
        caseId,
        to: to === 1 ? 'human' : 'agent',
        needed: measure.wanted[i] === 1,
        triggers: to === 1 ? firing(second, after, i) : firing(first, before, i),
      },
    ];
  });
  return {
    first: figuresOf(before.handedOver, measure),
    second: figuresOf(after.handedOver, measure),
    difference: differenceOf(before.handedOver, after.handedOver, measure),
    changed,
  };
}

function sentenceOf(
  changed: number,
  toHuman: number,
  judged: readonly ChangedCase[],
  { logged }: PolicyGround,
): string {
  if (changed === 0) return 'Both hand over the same cases.';
  const share = percent(changed / Math.max(1, logged.n));
  const labelled =
    judged.length === 0
      ? 'none of them is labelled, so which is better cannot be told'
      : `${plural(judged.length, 'of them is labelled', 'of them are labelled')}${judged.length < LEAST_LABELS ? ', too few to say which policy is better' : ''}`;
  return `${plural(changed, 'case')} of ${plural(logged.n, 'logged case')} (${share}) ${changed === 1 ? 'changes' : 'change'} hands, ${plural(toHuman, 'to a human', 'to a human')} and ${plural(changed - toHuman, 'to the agent alone', 'to the agent alone')}; ${labelled}.`;
}

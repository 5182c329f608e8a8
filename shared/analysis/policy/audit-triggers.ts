import type { TriggerAudit } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import { adjustPValues, studentTCdf, studentTQuantile, triggerRules } from '../../stats/index.ts';
import { LEAST_LABELS } from '../threshold/identified-cuts.ts';
import { auditWords } from './audit-words.ts';
import { differenceOf, type Measure } from './figures.ts';
import type { Replayed } from './fires.ts';
import { greedyOrder } from './greedy-order.ts';
import { nothing, shareOf } from './weighted-figures.ts';

export interface AuditInput {
  readonly triggers: readonly PolicyTrigger[];
  /** On the labelled cases. */
  readonly labelled: Replayed;
  readonly measure: Measure;
  /** On all logged cases. */
  readonly logged: Replayed;
}

/** Share of verdicts that may be false, of all triggers tested at once. */
const FALSE_DISCOVERIES = 0.05;

/**
 * What each trigger earns: how often it is right, what it alone catches, its turn when triggers are added one by one,
 * and the policy without it as a paired difference. It earns its keep when that would cost more, and should be dropped
 * when it would cost less, beyond what chance makes of so many triggers tested at once. An explicit request is a rule
 * and no bet: it is right by definition, and its detection is looked at instead.
 */
export function auditTriggers({ triggers, labelled, measure, logged }: AuditInput): TriggerAudit[] {
  const { sample, wanted, asked } = measure;
  if (triggers.length === 0) return [];
  const rules = triggerRules(
    {
      fired: Array.from(wanted, (_, i) => labelled.triggers.map(({ fires }) => fires[i]!)),
      need: wanted,
      weight: sample.weight,
    },
    // Prices differ by case and are applied to each; here only the rates are wanted.
    { escalate: 0, unneeded: 0, wrongAct: 0, missedRequest: 0 },
  );
  const order = greedyOrder(labelled, measure);
  const parts = triggers.map((trigger, k) => {
    const { fires } = labelled.triggers[k]!;
    const alone = onlyBy(labelled, k);
    const without = labelled.handedOver.map((to, i) => (alone[i] === 1 ? 0 : to));
    const { precision: _, ...change } = differenceOf(labelled.handedOver, without, measure);
    const turn = order.findIndex((step) => step.trigger === k);
    return {
      name: trigger.name,
      suspect: isSuspect(trigger),
      logged: {
        fires: sum(logged.triggers[k]!.fires),
        exclusive: sum(onlyBy(logged, k)),
        missing: logged.triggers[k]!.missing,
      },
      support: sum(fires),
      precision: shareOf(wanted, fires, sample),
      lift: rules.triggers?.[k]?.lift ?? null,
      recall: shareOf(fires, wanted, sample),
      exclusive: sum(alone),
      exclusivePrecision: shareOf(wanted, alone, sample),
      order: turn < 0 ? null : turn + 1,
      marginalSaving: order[turn]?.saving ?? null,
      without: change,
      detection:
        trigger.kind === 'explicit_request'
          ? sum(asked) === 0
            ? nothing('no labelled customer asked for a human')
            : shareOf(fires, asked, sample)
          : null,
    };
  });
  const adjusted = adjustPValues(
    parts.map((part, k) =>
      isTested(triggers[k]!, part.exclusive) ? pOf(part.without.costPer1000, sample.level) : null,
    ),
    'bh',
  );
  return parts.map((part, k) => {
    const adjustedP = adjusted[k] ?? null;
    const verdict = verdictOf(triggers[k]!, part.without.costPer1000.estimate, adjustedP);
    const found = { ...part, adjustedP, verdict };
    return { ...found, sentence: auditWords(found, adjusted.filter((p) => p !== null).length) };
  });
}

/** Cases that are handed over by this trigger and by no other. */
export function onlyBy({ triggers }: Replayed, k: number): Uint8Array {
  return triggers[k]!.fires.map((fires, i) =>
    fires === 1 && triggers.every((other, l) => l === k || other.fires[i] === 0) ? 1 : 0,
  );
}

function isTested(trigger: PolicyTrigger, exclusive: number): boolean {
  return trigger.enabled && trigger.kind !== 'explicit_request' && exclusive >= LEAST_LABELS;
}

function verdictOf(
  trigger: PolicyTrigger,
  change: number | null,
  adjustedP: number | null,
): TriggerAudit['verdict'] {
  if (!trigger.enabled) return 'off';
  if (trigger.kind === 'explicit_request') return 'rule';
  if (change === null || adjustedP === null || adjustedP > FALSE_DISCOVERIES) return 'cannot_say';
  return change > 0 ? 'earns' : 'drop';
}

/** Two-sided p-value of a mean difference being 0, read back from its interval. */
function pOf(
  { estimate, high, n }: { estimate: number | null; high: number | null; n: number },
  level: number,
) {
  if (estimate === null || high === null || high === estimate) return null;
  const df = Math.max(1, n - 1);
  const t = (Math.abs(estimate) / (high - estimate)) * studentTQuantile((1 + level) / 2, df);
  return Math.min(1, 2 * (1 - studentTCdf(t, df)));
}

function isSuspect(trigger: PolicyTrigger): boolean {
  const said =
    trigger.kind === 'signal' ? `${trigger.name} ${trigger.signal}` : `${trigger.name} ${trigger.fires}`;
  return /sentiment|frustrat|anger|confiden|self.?estimat/i.test(said);
}

function sum(mask: Uint8Array): number {
  let total = 0;
  for (const value of mask) total += value;
  return total;
}

import type { CohortField } from '../../model/case.ts';
import type { Condition, PolicyTrigger } from '../../model/policy-trigger.ts';
import type { CaseColumns } from './policy-case.ts';

/** What a trigger does in every case. */
export interface Fires {
  /** 1 where it fires. */
  readonly fires: Uint8Array;
  /** Cases in its scope for which a signal that it needs is missing. */
  readonly missing: number;
}

/** Whether a value lies on the side of the threshold that hands over; a missing value never does. */
export function holds(
  { operator, threshold }: Pick<Condition, 'operator' | 'threshold'>,
  value: number,
): boolean {
  switch (operator) {
    case '<':
      return value < threshold;
    case '<=':
      return value <= threshold;
    case '>':
      return value > threshold;
    case '>=':
      return value >= threshold;
  }
}

/**
 * Where a trigger fires. One that is off fires nowhere and misses nothing. Where another trigger sets a threshold on
 * the same side of the same signal in a narrower scope that holds for the case, that one decides and this one is silent.
 *
 * @param others all triggers of the policy; this one may be among them
 */
export function fireTrigger(
  trigger: PolicyTrigger,
  cases: CaseColumns,
  others: readonly PolicyTrigger[] = [],
): Fires {
  const fires = new Uint8Array(cases.n);
  if (!trigger.enabled) return { fires, missing: 0 };
  const isWithin = scopeTest(trigger, cases);
  const narrower = others
    .filter((other) => isNarrower(other, trigger))
    .map((other) => scopeTest(other, cases));
  const inScope = (i: number) => isWithin(i) && !narrower.some((holds) => holds(i));
  if (trigger.kind !== 'signal') {
    for (let i = 0; i < cases.n; i++) {
      if (inScope(i) && cases.fired[i]!.includes(trigger.fires)) fires[i] = 1;
    }
    return { fires, missing: 0 };
  }
  const conditions = [trigger, ...trigger.and].map((condition) => ({
    condition,
    values: cases.signals.get(condition.signal),
  }));
  let missing = 0;
  for (let i = 0; i < cases.n; i++) {
    if (!inScope(i)) continue;
    if (conditions.some(({ values }) => Number.isNaN(values?.[i] ?? Number.NaN))) {
      missing++;
      if (trigger.missing === 'fires') fires[i] = 1;
    } else if (conditions.every(({ condition, values }) => holds(condition, values![i]!))) fires[i] = 1;
  }
  return { fires, missing };
}

function scopeTest({ scope }: PolicyTrigger, cases: CaseColumns): (i: number) => boolean {
  const entries = Object.entries(scope) as [CohortField, string][];
  const columns = entries.map(([field, value]) => ({ values: cases.cohort.get(field), value }));
  return (i) => columns.every(({ values, value }) => (values?.[i] ?? null) === value);
}

/** Whether a trigger speaks of the same side of the same signal, but of fewer cases. */
function isNarrower(other: PolicyTrigger, trigger: PolicyTrigger): boolean {
  if (other.kind !== 'signal' || trigger.kind !== 'signal' || !other.enabled) return false;
  if (other.signal !== trigger.signal || other.operator[0] !== trigger.operator[0]) return false;
  const own = Object.entries(trigger.scope) as [CohortField, string][];
  return (
    Object.keys(other.scope).length > own.length &&
    own.every(([field, value]) => other.scope[field] === value)
  );
}

/** A policy over all cases: what each trigger does, and who is handed over by any of them. */
export interface Replayed {
  readonly triggers: readonly Fires[];
  readonly handedOver: Uint8Array;
}

export function replayTriggers(triggers: readonly PolicyTrigger[], cases: CaseColumns): Replayed {
  const each = triggers.map((trigger) => fireTrigger(trigger, cases, triggers));
  const handedOver = new Uint8Array(cases.n);
  for (const { fires } of each) for (let i = 0; i < cases.n; i++) if (fires[i] === 1) handedOver[i] = 1;
  return { triggers: each, handedOver };
}

/** Names of the signals that the triggers read. */
export function signalsOf(triggers: readonly PolicyTrigger[]): string[] {
  const names = triggers.flatMap((trigger) =>
    trigger.kind === 'signal' ? [trigger.signal, ...trigger.and.map(({ signal }) => signal)] : [],
  );
  return [...new Set(names)];
}

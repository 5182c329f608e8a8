import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Operator, PolicyTrigger } from '../../model/policy-trigger.ts';
import { fireTrigger, replayTriggers } from './fires.ts';
import type { CaseColumns } from './policy-case.ts';

function casesOf(values: readonly (number | null)[], more: Partial<CaseColumns> = {}): CaseColumns {
  return {
    n: values.length,
    caseId: values.map((_, i) => `c${i}`),
    escalated: new Uint8Array(values.length),
    startedAt: values.map(() => null),
    cohort: new Map(),
    fired: values.map(() => []),
    signals: new Map([['s', Float64Array.from(values, (value) => value ?? Number.NaN)]]),
    ...more,
  };
}

const onSignal = (more: object) =>
  PolicyTrigger.parse({ name: 't', signal: 's', operator: '<', threshold: 0.5, ...more });

describe('a trigger', () => {
  it('fires on the side that its operator names, the threshold itself only where it says so', () => {
    const fires = (operator: Operator) => [
      ...fireTrigger(onSignal({ operator }), casesOf([0.4, 0.5, 0.6])).fires,
    ];
    expect(fires('<')).toEqual([1, 0, 0]);
    expect(fires('<=')).toEqual([1, 1, 0]);
    expect(fires('>')).toEqual([0, 0, 1]);
    expect(fires('>=')).toEqual([0, 1, 1]);
  });
  it('fires only where every further condition holds', () => {
    const band = onSignal({ operator: '>', and: [{ signal: 's', operator: '<', threshold: 0.8 }] });
    expect([...fireTrigger(band, casesOf([0.4, 0.6, 0.9])).fires]).toEqual([0, 1, 0]);
  });
  it('judges only cases of its scope', () => {
    const cases = casesOf([0.1, 0.1, 0.1], { cohort: new Map([['topic', ['Billing', 'Roaming', null]]]) });
    expect([...fireTrigger(onSignal({ scope: { topic: 'Billing' } }), cases).fires]).toEqual([1, 0, 0]);
  });
  it('leaves the decision to one with a narrower scope on the same side of the same signal', () => {
    const cases = casesOf([0.4, 0.4], { cohort: new Map([['topic', ['Billing', 'Roaming']]]) });
    const wide = onSignal({});
    const narrow = onSignal({ name: 'n', threshold: 0.3, scope: { topic: 'Billing' } });
    expect([...replayTriggers([wide, narrow], cases).handedOver]).toEqual([0, 1]);
    expect([...replayTriggers([wide, { ...narrow, enabled: false }], cases).handedOver]).toEqual([1, 1]);
    const otherSide = onSignal({ name: 'n', operator: '>', threshold: 0.9, scope: { topic: 'Billing' } });
    expect([...replayTriggers([wide, otherSide], cases).handedOver]).toEqual([1, 1]);
  });
  it('about an event fires where the case names it', () => {
    const asks = PolicyTrigger.parse({ name: 'asks', kind: 'explicit_request', fires: 'request' });
    const cases = casesOf([0, 0], { fired: [['other', 'request'], []] });
    expect(fireTrigger(asks, cases)).toEqual({ fires: Uint8Array.from([1, 0]), missing: 0 });
  });
  it('without a value does what the policy says, and counts the case', () => {
    const cases = casesOf([null, 0.1]);
    expect(fireTrigger(onSignal({}), cases)).toEqual({ fires: Uint8Array.from([0, 1]), missing: 1 });
    expect([...fireTrigger(onSignal({ missing: 'fires' }), cases).fires]).toEqual([1, 1]);
  });
  it('that is off never fires', () => {
    expect([...fireTrigger(onSignal({ enabled: false }), casesOf([0.1])).fires]).toEqual([0]);
  });
});

describe('a policy', () => {
  const trigger = fc.record({
    operator: fc.constantFrom(...Operator.options),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  it('hands over whom any of its triggers hands over; one more never hands over fewer', () => {
    fc.assert(
      fc.property(
        fc.array(trigger, { minLength: 1, maxLength: 5 }),
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 30 }),
        (rules, values) => {
          const triggers = rules.map((rule, i) => onSignal({ ...rule, name: `t${i}` }));
          const whole = replayTriggers(triggers, casesOf(values));
          const fewer = replayTriggers(triggers.slice(1), casesOf(values));
          values.forEach((_, i) => {
            expect(whole.handedOver[i]).toBe(whole.triggers.some(({ fires }) => fires[i] === 1) ? 1 : 0);
            expect(whole.handedOver[i]).toBeGreaterThanOrEqual(fewer.handedOver[i]!);
          });
        },
      ),
    );
  });
});

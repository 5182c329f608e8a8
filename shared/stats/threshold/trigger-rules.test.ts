import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { COSTS } from '../testing/scored-cases.ts';
import { triggerRules } from './trigger-rules.ts';

const bit = fc.integer({ min: 0, max: 1 });
const triggered = fc
  .array(fc.record({ fired: fc.tuple(bit, bit, bit), need: bit, weight: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((rows) => ({
    fired: rows.map((row) => row.fired as readonly number[]),
    need: rows.map((row) => row.need),
    weight: rows.map((row) => row.weight),
  }));

describe('what each trigger earns', () => {
  test('the example of the docstring holds', () => {
    const audit = known(
      triggerRules(
        {
          fired: [
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
          need: [1, 1, 0, 0],
        },
        { wrongAct: 10, escalate: 1, unneeded: 1, missedRequest: 0 },
      ),
    );
    expect(audit.greedyOrder).toEqual([0]);
    expect(audit.triggers[0]).toMatchObject({ precision: 1, recall: 1, lift: 2, exclusiveShare: 0.25 });
    expect(audit.triggers[1]!.deltaCost).toBeLessThan(0);
  });

  test('a weight of k equals the case k times, and the order of the cases does not matter', () => {
    fc.assert(
      fc.property(triggered, (cases) => {
        const repeat = <T>(values: readonly T[]) =>
          values.flatMap((value, i) => new Array<T>(cases.weight[i]!).fill(value)).toReversed();
        const there = known(triggerRules(cases, COSTS));
        const again = known(triggerRules({ fired: repeat(cases.fired), need: repeat(cases.need) }, COSTS));
        expect(again.policy.meanCost).toBeCloseTo(there.policy.meanCost, 9);
        expect(again.greedyOrder).toEqual(there.greedyOrder);
        again.triggers.forEach((trigger, k) => {
          expect(trigger.deltaCost).toBeCloseTo(there.triggers[k]!.deltaCost, 9);
          expect(trigger.exclusiveShare).toBeCloseTo(there.triggers[k]!.exclusiveShare, 9);
        });
      }),
    );
  });

  test('renaming the triggers renames the answer', () => {
    fc.assert(
      fc.property(triggered, (cases) => {
        const there = known(triggerRules(cases, COSTS));
        const turned = { ...cases, fired: cases.fired.map((row) => row.toReversed()) };
        const back = known(triggerRules(turned, COSTS));
        expect(back.policy).toEqual(there.policy);
        back.triggers.forEach((trigger, k) => {
          expect(trigger.firedShare).toBe(there.triggers[2 - k]!.firedShare);
        });
      }),
    );
  });

  test('a trigger that never fired has no precision and changes nothing', () => {
    const audit = known(
      triggerRules(
        {
          fired: [
            [1, 0],
            [1, 0],
          ],
          need: [1, 0],
        },
        COSTS,
      ),
    );
    expect(audit.triggers[1]).toMatchObject({ n: 0, precision: null, lift: null, deltaCost: 0 });
  });

  test('no weight at all is a reason', () => {
    expect(triggerRules({ fired: [[1]], need: [1], weight: [0] }, COSTS)).toMatchObject({ value: null });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => triggerRules({ fired: [], need: [] }, COSTS))).toBe('fired');
    expect(refusal(() => triggerRules({ fired: [[1], [1, 0]], need: [1, 0] }, COSTS))).toBe('fired');
    expect(refusal(() => triggerRules({ fired: [[2]], need: [1] }, COSTS))).toBe('fired');
    expect(refusal(() => triggerRules({ fired: [[1]], need: [1, 0] }, COSTS))).toBe('need');
    expect(refusal(() => triggerRules({ fired: [[1]], need: [1], weight: [-1] }, COSTS))).toBe('weight');
  });
});

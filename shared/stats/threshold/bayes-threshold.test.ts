import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { bayesThreshold, impliedCosts } from './bayes-threshold.ts';

const cost = fc.double({ min: 0.1, max: 100, noNaN: true });

describe('the cut that costs imply, and back', () => {
  test('the examples of the docstrings hold', () => {
    expect(known(bayesThreshold({ wrongAct: 25, escalate: 4, unneeded: 0 })).value).toBe(0.16);
    const implied = impliedCosts(0.16);
    expect(implied.missPerEscalation).toBeCloseTo(6.25, 12);
    expect(implied.missPerFalseAlarm).toBeCloseTo(5.25, 12);
  });

  test('at the cut acting and escalating cost the same', () => {
    fc.assert(
      fc.property(cost, cost, cost, (wrongAct, escalate, unneeded) => {
        const { raw } = known(bayesThreshold({ wrongAct, escalate, unneeded }));
        expect(wrongAct * raw).toBeCloseTo(escalate + unneeded * (1 - raw), 7);
      }),
    );
  });

  test('only the ratio of the costs matters', () => {
    const small = known(bayesThreshold({ wrongAct: 10, escalate: 2, unneeded: 1, act: 0.5 }));
    const large = known(bayesThreshold({ wrongAct: 100, escalate: 20, unneeded: 10, act: 5 }));
    expect(large.value).toBeCloseTo(small.value, 14);
  });

  test('a handover dearer than any mistake is never worth it', () => {
    expect(bayesThreshold({ wrongAct: 10, escalate: 12, unneeded: 0 })).toEqual({ value: 1, raw: 1.2 });
  });

  test('costs of 0 leave no cut', () => {
    expect(bayesThreshold({ wrongAct: 0, escalate: 1, unneeded: 0 })).toMatchObject({ reason: 'degenerate' });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => bayesThreshold({ wrongAct: -1, escalate: 1, unneeded: 0 }))).toBe('costs.wrongAct');
    expect(refusal(() => impliedCosts(0))).toBe('threshold');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { scoredCases } from '../testing/scored-cases.ts';
import { costCurve, costEnvelope } from './cost-curve.ts';

describe('the cost curve', () => {
  test('the example of the docstring holds', () => {
    const { lines } = known(costCurve({ score: [0.2, 0.8], need: [0, 1] }));
    expect(lines).toEqual([
      { cut: 0.2, missRate: 0, falseAlarmRate: 1 },
      { cut: 0.8, missRate: 0, falseAlarmRate: 0 },
      { cut: 'never', missRate: 1, falseAlarmRate: 0 },
    ]);
  });

  test('always and never bound the envelope', () => {
    fc.assert(
      fc.property(scoredCases, fc.double({ min: 0, max: 1, noNaN: true }), (cases, x) => {
        const curve = costCurve(cases);
        if (curve.value === null) return;
        const { cost, cuts } = costEnvelope(curve.lines, x);
        expect(cost).toBeLessThanOrEqual(Math.min(x, 1 - x) + 1e-12);
        expect(cost).toBeGreaterThanOrEqual(0);
        expect(cuts.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a safer-is-higher score gives the mirrored lines', () => {
    const { lines } = known(costCurve({ score: [0.2, 0.8], need: [1, 0] }, 'below'));
    expect(lines.map((line) => [line.missRate, line.falseAlarmRate])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  test('one kind of cases draws no curve', () => {
    expect(costCurve({ score: [0.2, 0.8], need: [1, 1] })).toMatchObject({
      value: null,
      reason: 'one-class',
    });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => costEnvelope([], 2))).toBe('x');
    expect(refusal(() => costCurve({ score: [], need: [] }))).toBe('score');
  });
});

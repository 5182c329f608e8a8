import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { COSTS, scoredCases } from '../testing/scored-cases.ts';
import { costSweep } from './cost-sweep.ts';
import { escalates } from './cut.ts';
import { sweepRows } from './sweep-row.ts';

const TINY = { score: [0.1, 0.4, 0.4, 0.8], need: [0, 0, 1, 1] };
const TINY_COSTS = { wrongAct: 10, escalate: 2, unneeded: 0, missedRequest: 0 };
const direction = fc.constantFrom('at-or-above' as const, 'below' as const);

describe('the cost sweep', () => {
  test('the example of the docstring holds', () => {
    expect(known(costSweep(TINY, { costs: TINY_COSTS })).best).toEqual({ meanCost: 1.5, cuts: [0.4] });
  });

  test('every row is what pricing each case alone gives', () => {
    fc.assert(
      fc.property(scoredCases, direction, fc.boolean(), (cases, way, override) => {
        const sweep = known(
          costSweep(cases, { costs: COSTS, direction: way, overrideRequests: override, missing: 'act' }),
        );
        for (const row of sweepRows(sweep)) {
          let cost = 0;
          let escalated = 0;
          let total = 0;
          cases.score.forEach((score, i) => {
            const w = cases.weight[i]!;
            const byScore = score !== null && escalates(score, row.cut, way);
            total += w;
            if (byScore || (override && cases.request[i] === 1)) {
              escalated += w;
              cost += w * (COSTS.escalate + COSTS.unneeded * (1 - cases.need[i]!));
            } else {
              cost += w * (COSTS.wrongAct * cases.need[i]! + COSTS.missedRequest * cases.request[i]!);
            }
          });
          expect(row.meanCost).toBeCloseTo(cost / total, 9);
          expect(row.escalationRate).toBeCloseTo(escalated / total, 9);
        }
      }),
    );
  });

  test('the order of the cases does not matter, and a weight of k equals the case k times', () => {
    fc.assert(
      fc.property(scoredCases, (cases) => {
        const repeat = <T>(values: readonly T[]) =>
          values.flatMap((value, i) => new Array<T>(cases.weight[i]!).fill(value)).toReversed();
        const repeated = {
          score: repeat(cases.score),
          need: repeat(cases.need),
          request: repeat(cases.request),
        };
        const there = known(costSweep(cases, { costs: COSTS }));
        const again = known(costSweep(repeated, { costs: COSTS }));
        expect(again.best.cuts).toEqual(there.best.cuts);
        expect(again.scores).toEqual(there.scores);
        again.meanCost.forEach((meanCost, k) => {
          expect(meanCost).toBeCloseTo(there.meanCost[k]!, 9);
        });
      }),
    );
  });

  test('all minimisers are listed', () => {
    const tied = { score: [0.1, 0.2, 0.3, 0.4], need: [0, 1, 0, 1] };
    const costs = { wrongAct: 2, escalate: 1, unneeded: 0, missedRequest: 0 };
    expect(known(costSweep(tied, { costs })).best.cuts).toEqual([0.2, 0.4]);
  });

  test('severity weighs a miss and a needless handover', () => {
    const flat = known(costSweep(TINY, { costs: TINY_COSTS }));
    const severe = known(costSweep({ ...TINY, missSeverity: [1, 1, 1, 4] }, { costs: TINY_COSTS }));
    expect(severe.meanCost.at(-1)! - flat.meanCost.at(-1)!).toBeCloseTo(7.5, 12);
    const light = known(
      costSweep({ ...TINY, needlessSeverity: [0, 0, 0, 0] }, { costs: { ...TINY_COSTS, unneeded: 3 } }),
    );
    expect(light.meanCost[0]).toBe(2);
  });

  test('the best cut within capacity is dearer and has a price', () => {
    const sweep = known(costSweep(TINY, { costs: TINY_COSTS, capacityRate: 0.3 }));
    expect(sweep.withinCapacity).toMatchObject({ meanCost: 3, cuts: [0.8] });
    expect(sweep.withinCapacity!.shadowPrice).toBeCloseTo(3, 12);
    expect(known(costSweep(TINY, { costs: TINY_COSTS, capacityRate: 1 })).withinCapacity).toMatchObject({
      meanCost: 1.5,
      shadowPrice: 0,
    });
  });

  test('requests alone can exceed the capacity', () => {
    const asked = { score: [0.1, 0.9], need: [1, 1], request: [1, 1] };
    expect(known(costSweep(asked, { costs: COSTS, capacityRate: 0.5 })).withinCapacity).toBeNull();
  });

  test('rates without a denominator are null', () => {
    const rows = sweepRows(known(costSweep({ score: [0.2], need: [0] }, { costs: COSTS })));
    expect(rows[0]).toMatchObject({ missedRate: null, recall: null, precision: 0 });
    expect(rows[1]).toMatchObject({ cut: 'never', precision: null, missedRate: 0 });
  });

  test('no weight at all is a reason, not a number', () => {
    expect(costSweep({ ...TINY, weight: [0, 0, 0, 0] }, { costs: COSTS })).toMatchObject({
      value: null,
      reason: 'all-weights-zero',
    });
  });

  test('a hundred thousand cases are swept without trouble', () => {
    const n = 100_000;
    const score = Array.from({ length: n }, (_, i) => ((i * 7919) % n) / n);
    const need = score.map((value, i) => (i % 10 < value * 10 ? 1 : 0));
    expect(known(costSweep({ score, need }, { costs: COSTS })).meanCost).toHaveLength(n + 1);
  });

  test('bad arguments are refused by name', () => {
    const run = (change: object, options: object = {}) =>
      refusal(() => costSweep({ ...TINY, ...change }, { costs: COSTS, ...options }));
    expect(run({ score: [] })).toBe('score');
    expect(run({ score: [Number.NaN, 0, 0, 0] })).toBe('score');
    expect(run({ need: [1] })).toBe('need');
    expect(run({ need: [0, 1, 2, 0] })).toBe('need');
    expect(run({ weight: [1, 1, 1, -1] })).toBe('weight');
    expect(run({ request: [0] })).toBe('request');
    expect(run({ missSeverity: [1] })).toBe('missSeverity');
    expect(run({}, { costs: { ...COSTS, wrongAct: -1 } })).toBe('costs.wrongAct');
    expect(run({}, { capacityRate: 1.2 })).toBe('capacityRate');
  });
});

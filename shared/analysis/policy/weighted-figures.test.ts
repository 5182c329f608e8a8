import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, triggerRules } from '../../stats/index.ts';
import { differenceOf, figuresOf, measureOf } from './figures.ts';
import { greedyOrder } from './greedy-order.ts';
import type { CaseLabel } from './policy-case.ts';
import { shareOf, weighSample } from './weighted-figures.ts';

const ones = (n: number) => new Uint8Array(n).fill(1);

describe('a share among labelled cases', () => {
  it('of which none is found still has an upper limit', () => {
    const sample = weighSample(
      Array.from({ length: 40 }, () => 'a'),
      null,
      0.95,
    );
    const share = shareOf(new Uint8Array(40), ones(40), sample);
    const exact = clopperPearson(0, 40);
    expect(share).toMatchObject({ estimate: 0, low: 0, n: 40 });
    expect(share.high).toBeCloseTo(exact.high!, 9);
  });
  it('counts the strata by their population', () => {
    const sample = weighSample(['big', 'big', 'small', 'small'], { big: 900, small: 100 }, 0.95);
    const share = shareOf(Uint8Array.from([1, 0, 1, 1]), ones(4), sample);
    expect(share.estimate).toBeCloseTo(0.9 * 0.5 + 0.1, 9);
  });
  it('of a domain without a case has a reason instead of a number', () => {
    const sample = weighSample(['a', 'a'], null, 0.95);
    expect(shareOf(ones(2), new Uint8Array(2), sample)).toMatchObject({
      estimate: null,
      reason: 'no labelled case belongs to it',
    });
  });
});

const label = fc.record({
  needed: fc.constantFrom(0 as const, 1 as const),
  stratum: fc.constantFrom('a', 'b'),
});
const world = fc
  .array(fc.tuple(label, fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 3 })), {
    minLength: 6,
    maxLength: 40,
  })
  .map((rows) => ({
    labels: rows.map(([one]): CaseLabel => ({ ...one, grounds: [] })),
    fired: rows.map(([, fires]) => fires),
  }));
const costs = { missed: 38, needless: 6.4 };

describe('the greedy order of triggers', () => {
  it('is that of the statistics library where every case has the same prices', () => {
    fc.assert(
      fc.property(world, ({ labels, fired }) => {
        const sample = weighSample(
          labels.map(({ stratum }) => stratum),
          { a: 700, b: 300 },
          0.95,
        );
        const triggers = [0, 1, 2].map((k) => ({
          fires: Uint8Array.from(fired, (row) => row[k]!),
          missing: 0,
        }));
        const order = greedyOrder(
          { triggers, handedOver: new Uint8Array(labels.length) },
          measureOf(labels, sample, costs),
        );
        const rules = triggerRules(
          { fired, need: labels.map(({ needed }) => needed), weight: sample.weight },
          { wrongAct: 38, unneeded: 6.4, escalate: 0, missedRequest: 0 },
        );
        expect(order.map(({ trigger }) => trigger)).toEqual(rules.greedyOrder);
      }),
    );
  });
});

describe('a paired difference', () => {
  it('is the difference of the two figures', () => {
    fc.assert(
      fc.property(world, ({ labels, fired }) => {
        const sample = weighSample(
          labels.map(({ stratum }) => stratum),
          { a: 700, b: 300 },
          0.95,
        );
        const measure = measureOf(labels, sample, costs);
        const first = Uint8Array.from(fired, (row) => row[0]!);
        const second = Uint8Array.from(fired, (row) => row[1]!);
        const [before, after] = [figuresOf(first, measure), figuresOf(second, measure)];
        const difference = differenceOf(first, second, measure);
        for (const key of ['escalationRate', 'precision', 'recall', 'missedRate', 'costPer1000'] as const) {
          const value = difference[key].estimate;
          if (value === null) continue;
          expect(value).toBeCloseTo(after[key].estimate! - before[key].estimate!, 6);
        }
      }),
    );
  });
});

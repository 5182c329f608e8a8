import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SamplePlan } from '../../model/sample.ts';
import { expectedHalfWidth } from './expected-width.ts';
import { planSides } from './plan-sides.ts';
import type { PlannedCell } from './planned-cell.ts';
import { sampleSizes } from './sample-sizes.ts';

const cell = fc
  .record({
    outcome: fc.constantFrom('escalated' as const, 'automated' as const),
    eligible: fc.integer({ min: 0, max: 4000 }),
    beyond: fc.integer({ min: 0, max: 20_000 }),
    risk: fc.boolean(),
    drawn: fc.integer({ min: 0, max: 40 }),
    decided: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ outcome, eligible, beyond, risk, drawn, decided, share }, key = '') => ({
    key,
    outcome,
    parts: [],
    risk: risk && outcome === 'automated',
    population: eligible + beyond,
    source: 'counted' as const,
    eligible,
    drawn: Math.min(drawn, eligible),
    kept: Math.min(drawn, eligible),
    labelled: 0,
    decided,
    events: Math.round(decided * share),
  }));
const cells = fc
  .array(cell, { minLength: 1, maxLength: 8 })
  .map((all): PlannedCell[] => all.map((one, i) => ({ ...one, key: `s${i}` })));

const plan = (size: SamplePlan['size'], more: object = {}) =>
  SamplePlan.parse({ size, risk: { reopened: true, factor: 3 }, ...more });

describe('the sizes of a plan', () => {
  const sizes = fc.oneof(
    fc.integer({ min: 0, max: 5000 }).map((n) => ({ kind: 'total' as const, n })),
    fc.integer({ min: 0, max: 500 }).map((n) => ({ kind: 'per_stratum' as const, n })),
    fc
      .integer({ min: 0, max: 900 })
      .map((n) => ({ kind: 'per_outcome' as const, n: { escalated: n, automated: n } })),
    fc.constant({ kind: 'half_width' as const, wanted: { escalated: 0.05, automated: 0.03 } }),
    fc.constant({ kind: 'strata' as const, n: { s0: 10, s1: 4000 } }),
  );

  it('keep every earlier pick, the audit share of every automated stratum, and what there is', () => {
    fc.assert(
      fc.property(cells, sizes, fc.double({ min: 0, max: 0.2, noNaN: true }), (all, size, rate) => {
        for (const { cell: own, n } of sampleSizes(all, plan(size), rate)) {
          expect(n).toBeGreaterThanOrEqual(own.kept);
          expect(n).toBeLessThanOrEqual(own.eligible);
          if (own.outcome === 'automated') expect(n).toBeGreaterThanOrEqual(rate * own.eligible - 1e-6);
        }
      }),
    );
  });

  it('for a wanted half-width are the smallest that reach it', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 0.01, max: 0.2, noNaN: true }), (all, wanted) => {
        const fresh = all.map((one) => ({ ...one, drawn: 0, kept: 0 }));
        const size = { kind: 'half_width' as const, wanted: { automated: wanted } };
        const sized = sampleSizes(fresh, plan(size, { minimum: 0 }), 0);
        const side = planSides(sized, plan(size)).find(({ outcome }) => outcome === 'automated');
        if (!side || side.halfWidth === null) return;
        if (side.halfWidth > wanted) {
          expect(side.n).toBe(side.eligible);
          return;
        }
        if (side.n <= 1) return;
        const fewer = sampleSizes(
          fresh,
          plan({ kind: 'per_outcome', n: { automated: side.n - 1 } }, { minimum: 0 }),
          0,
        ).filter(({ cell: own }) => own.outcome === 'automated');
        const width = expectedHalfWidth(
          fewer.map(({ cell: own, rate, n }) => ({ population: own.population, rate, n })),
          0.95,
        );
        expect(width ?? 1).toBeGreaterThan(wanted);
      }),
    );
  });

  it('give a stratum with the risk mark as many times the chance as was said', () => {
    const two = ['risky', 'plain'].map(
      (key): PlannedCell => ({
        key,
        outcome: 'automated',
        parts: [],
        risk: key === 'risky',
        population: key === 'risky' ? 2000 : 8000,
        source: 'counted',
        eligible: key === 'risky' ? 2000 : 8000,
        ...{ drawn: 0, kept: 0, labelled: 0, decided: 0, events: 0 },
      }),
    );
    const [risky, plain] = sampleSizes(two, plan({ kind: 'total', n: 700 }), 0);
    expect((risky?.n ?? 0) / 2000 / ((plain?.n ?? 1) / 8000)).toBeCloseTo(3, 1);
  });

  it('plan a stratum whose labels vary more with more cases', () => {
    const of = (key: string, events: number): PlannedCell => ({
      key,
      outcome: 'automated',
      parts: [],
      risk: false,
      population: 5000,
      source: 'counted',
      eligible: 5000,
      ...{ drawn: 0, kept: 0, labelled: 100, decided: 100, events },
    });
    const [even, rare] = sampleSizes([of('even', 50), of('rare', 0)], plan({ kind: 'total', n: 400 }), 0);
    expect(even?.n).toBeGreaterThan(2 * (rare?.n ?? 0));
    expect(rare?.n).toBeGreaterThan(10);
    const flat = { allocation: 'proportional' };
    const equal = sampleSizes([of('even', 50), of('rare', 0)], plan({ kind: 'total', n: 400 }, flat), 0);
    expect(equal.map(({ n }) => n)).toEqual([200, 200]);
  });
});

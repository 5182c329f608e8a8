import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedProportion } from '../stats/index.ts';
import { halfWidthAt, halfWidthNow, labelsToReach } from './interval-width.ts';
import type { Cell } from './kpi-cells.ts';

const LEVEL = 0.95;

const cell = fc
  .record({
    decided: fc.integer({ min: 2, max: 200 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    more: fc.integer({ min: 0, max: 300 }),
    beyond: fc.integer({ min: 0, max: 20_000 }),
    known: fc.boolean(),
  })
  .map(({ decided, share, more, beyond, known }): Cell => {
    const sampled = decided + more;
    return {
      population: known ? sampled + beyond : null,
      sampled,
      decided,
      events: Math.round(share * decided),
      undecided: 0,
    };
  });

describe('the width of an interval', () => {
  it('today is that of the KPI itself', () => {
    const cells: Cell[] = [
      { population: 1000, sampled: 100, decided: 40, events: 2, undecided: 0 },
      { population: 9000, sampled: 100, decided: 60, events: 1, undecided: 0 },
    ];
    const { low = 0, high = 1 } = stratifiedProportion(
      cells.map(({ population, decided, events }) => ({
        population: population ?? 0,
        reviewed: decided,
        events,
      })),
    );
    expect(halfWidthNow(cells, LEVEL)).toBeCloseTo((high - low) / 2, 12);
  });

  it('runs through its value of today', () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(halfWidthAt([one], one.decided, LEVEL)).toBeCloseTo(halfWidthNow([one], LEVEL) as number, 9);
      }),
    );
  });

  it('never grows with more labels', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 300 }), (one, more) => {
        const later = halfWidthAt([one], Math.min(one.sampled, one.decided + more), LEVEL);
        expect(later).toBeLessThanOrEqual((halfWidthNow([one], LEVEL) as number) + 1e-9);
      }),
    );
  });

  it('is reached with the number of labels it asks for, and not with one less', () => {
    fc.assert(
      fc.property(cell, fc.double({ min: 0.005, max: 0.3, noNaN: true }), (one, wanted) => {
        const more = labelsToReach([one], wanted, LEVEL);
        if (more === null) {
          expect(halfWidthAt([one], one.sampled, LEVEL)).toBeGreaterThan(wanted);
        } else if (more > 0) {
          expect(halfWidthAt([one], one.decided + more, LEVEL)).toBeLessThanOrEqual(wanted);
          expect(halfWidthAt([one], one.decided + more - 1, LEVEL)).toBeGreaterThan(wanted);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedProportion } from '../stats/index.ts';
import { intervalOutlook } from './interval-width.ts';
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
    expect(intervalOutlook(cells, LEVEL).now).toBeCloseTo((high - low) / 2, 12);
  });

  it('runs through its value of today', () => {
    fc.assert(
      fc.property(cell, (one) => {
        const { now, at } = intervalOutlook([one], LEVEL);
        expect(at(one.decided)).toBeCloseTo(now as number, 9);
      }),
    );
  });

  it('never grows with more labels', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 300 }), (one, more) => {
        const { now, at } = intervalOutlook([one], LEVEL);
        const later = at(Math.min(one.sampled, one.decided + more));
        expect(later).toBeLessThanOrEqual((now as number) + 1e-9);
      }),
    );
  });

  it('is reached with the number of labels it asks for, and not with one less', () => {
    fc.assert(
      fc.property(cell, fc.double({ min: 0.005, max: 0.3, noNaN: true }), (one, wanted) => {
        const { at, labelsToReach } = intervalOutlook([one], LEVEL);
        const more = labelsToReach(wanted);
        if (more === null) {
          expect(at(one.sampled)).toBeGreaterThan(wanted);
        } else if (more > 0) {
          expect(at(one.decided + more)).toBeLessThanOrEqual(wanted);
          expect(at(one.decided + more - 1)).toBeGreaterThan(wanted);
        }
      }),
    );
  });
});

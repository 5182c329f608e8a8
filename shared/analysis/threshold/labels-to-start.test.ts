import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ScoredCase } from './labelled-case.ts';
import { labelsToStart } from './labels-to-start.ts';

function labelled(counts: { escalated: number; automated: number; needed: number }): ScoredCase[] {
  return Array.from({ length: counts.escalated + counts.automated }, (_, i) => ({
    score: i,
    needed: i < counts.needed ? 1 : 0,
    escalated: i < counts.escalated,
    stratum: 's',
  }));
}

it('is nothing once there are ten of either kind and ten of either side', () => {
  expect(labelsToStart(labelled({ escalated: 10, automated: 10, needed: 10 }))).toBe(0);
});

it('asks for the side that is missing, and for a rare kind at the rate at which it came', () => {
  expect(labelsToStart(labelled({ escalated: 20, automated: 4, needed: 12 }))).toBe(6);
  expect(labelsToStart(labelled({ escalated: 50, automated: 50, needed: 5 }))).toBe(100);
});

it('is more than nothing wherever something is missing', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(80), (escalated, automated, needed) => {
      const cases = labelled({ escalated, automated, needed: Math.min(needed, escalated + automated) });
      const n = cases.length;
      const yes = cases.filter((one) => one.needed === 1).length;
      const isEnough = Math.min(yes, n - yes, escalated, automated) >= 10;
      expect(labelsToStart(cases) === 0).toBe(isEnough);
    }),
  );
});

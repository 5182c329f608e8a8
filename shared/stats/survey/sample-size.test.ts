import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../proportions/wilson.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { sampleSizeForHalfWidth, sampleSizeForWilson } from './sample-size.ts';

describe('the sample size for a half-width', () => {
  test('the examples of the docstrings hold', () => {
    expect(sampleSizeForHalfWidth(0.05, 0.5, { population: 1200 }).n).toBe(292);
    expect(sampleSizeForWilson(0.03, 0.02).n).toBe(113);
  });

  test('never asks for more than the population', () => {
    const width = fc.double({ min: 0.001, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(width, fc.integer({ min: 1, max: 5000 }), (halfWidth, population) => {
        expect(sampleSizeForHalfWidth(halfWidth, 0.3, { population }).n).toBeLessThanOrEqual(population);
      }),
    );
  });

  test('a wider interval and a kinder design need fewer reviews', () => {
    const narrow = sampleSizeForHalfWidth(0.03, 0.2).exact;
    expect(sampleSizeForHalfWidth(0.06, 0.2).exact).toBeLessThan(narrow);
    expect(sampleSizeForHalfWidth(0.03, 0.2, { designEffect: 1.5 }).exact).toBeCloseTo(1.5 * narrow, 9);
  });

  test('the Wilson size gives the Wilson width', () => {
    const { n } = sampleSizeForWilson(0.04, 0.25);
    const { low, high } = known(wilson(Math.round(0.25 * n), n));
    expect((high - low) / 2).toBeCloseTo(0.04, 2);
  });

  test('half of everything needs no review', () => {
    expect(sampleSizeForWilson(0.5, 0.5).n).toBe(0);
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => sampleSizeForHalfWidth(0, 0.5))).toBe('halfWidth');
    expect(refusal(() => sampleSizeForHalfWidth(0.1, 2))).toBe('p');
    expect(refusal(() => sampleSizeForHalfWidth(0.1, 0.5, { population: 0 }))).toBe('population');
    expect(refusal(() => sampleSizeForHalfWidth(0.1, 0.5, { designEffect: 0 }))).toBe('designEffect');
    expect(refusal(() => sampleSizeForWilson(-0.1, 0.5))).toBe('halfWidth');
  });
});

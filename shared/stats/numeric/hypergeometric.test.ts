import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { hypergeometricCdf, hypergeometricDensity, hypergeometricUpper } from './hypergeometric.ts';

const urn = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.nat(80))
  .map(([population, events, drawn]) => ({
    population,
    events: Math.min(events, population),
    drawn: Math.min(drawn, population),
  }));

describe('the hypergeometric distribution', () => {
  test('the example of the docstring holds', () => {
    expect(hypergeometricCdf(0, 500, 5, 60)).toBeCloseTo(0.5262853434917092, 12);
  });

  test('densities add up to one, and both tails follow them', () => {
    fc.assert(
      fc.property(urn, ({ population, events, drawn }) => {
        let sum = 0;
        for (let x = 0; x <= drawn; x++) {
          expect(hypergeometricUpper(x, population, events, drawn)).toBeCloseTo(1 - sum, 11);
          sum += hypergeometricDensity(x, population, events, drawn);
          expect(hypergeometricCdf(x, population, events, drawn)).toBeCloseTo(sum, 11);
        }
        expect(sum).toBeCloseTo(1, 11);
      }),
    );
  });

  test('a census sees every event', () => {
    expect(hypergeometricDensity(7, 30, 7, 30)).toBe(1);
  });

  test('events and draws beyond the population are refused', () => {
    expect(refusal(() => hypergeometricCdf(0, 10, 11, 5))).toBe('events');
    expect(refusal(() => hypergeometricUpper(0, 10, 5, 11))).toBe('drawn');
    expect(refusal(() => hypergeometricDensity(0, 1.5, 1, 1))).toBe('population');
  });
});

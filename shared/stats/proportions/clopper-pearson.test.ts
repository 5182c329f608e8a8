import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCdf, binomialUpper } from '../numeric/binomial.ts';
import { eventsOf } from '../testing/events-of.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { clopperPearson, clopperPearsonLower, clopperPearsonUpper } from './clopper-pearson.ts';

describe('the Clopper-Pearson interval', () => {
  test('the examples of the docstrings hold', () => {
    expect(known(clopperPearson(0, 59))).toMatchObject({ value: 0, low: 0 });
    expect(known(clopperPearson(0, 59)).high).toBeCloseTo(0.0606, 4);
    expect(clopperPearsonUpper(0, 90)).toBeCloseTo(0.0327, 4);
  });

  test('its limits are where a tail of the binomial holds half the error', () => {
    fc.assert(
      fc.property(eventsOf, ({ events, n }) => {
        const { low, high } = known(clopperPearson(events, n, 0.9));
        if (events > 0) expect(binomialUpper(events, n, low)).toBeCloseTo(0.05, 8);
        if (events < n) expect(binomialCdf(events, n, high)).toBeCloseTo(0.05, 8);
      }),
    );
  });

  test('a one-sided bound spends the whole error on its side', () => {
    expect(clopperPearsonUpper(3, 40, 0.975)).toBe(known(clopperPearson(3, 40, 0.95)).high);
    expect(clopperPearsonLower(3, 40, 0.975)).toBeCloseTo(known(clopperPearson(3, 40, 0.95)).low, 14);
  });

  test('without reviews the bounds are 0 and 1', () => {
    expect(clopperPearsonUpper(0, 0)).toBe(1);
    expect(clopperPearsonLower(0, 0)).toBe(0);
  });

  test('impossible counts are refused by the bounds too', () => {
    expect(refusal(() => clopperPearsonUpper(2, 1))).toBe('events');
    expect(refusal(() => clopperPearsonLower(0, 1, 0))).toBe('level');
  });
});

import { expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { wilson, wilsonLimits } from './wilson.ts';

test('the example of the docstring holds', () => {
  const { value, low, high } = known(wilson(81, 263));
  expect(value).toBeCloseTo(0.308, 3);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test('no event gives a lower limit of exactly 0, nothing but events an upper one of exactly 1', () => {
  expect(known(wilson(0, 17)).low).toBe(0);
  expect(known(wilson(17, 17)).high).toBe(1);
});

test('an effective sample size need not be whole', () => {
  const { low, high } = wilsonLimits(0.3, 41.7, 1.96);
  expect(high - low).toBeLessThan(wilsonLimits(0.3, 41, 1.96).high - wilsonLimits(0.3, 41, 1.96).low);
});

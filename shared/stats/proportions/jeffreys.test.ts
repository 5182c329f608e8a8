import { expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { jeffreys } from './jeffreys.ts';

test('the example of the docstring holds', () => {
  const { value, low, high } = known(jeffreys(15, 148));
  expect(value).toBeCloseTo(0.1014, 4);
  expect(low).toBeCloseTo(0.0604, 4);
  expect(high).toBeCloseTo(0.1576, 4);
});

test('closed ends reach 0 and 1, open ones do not', () => {
  expect(known(jeffreys(0, 20)).low).toBe(0);
  expect(known(jeffreys(20, 20)).high).toBe(1);
  expect(known(jeffreys(0, 20, 0.95, 'open')).low).toBeGreaterThan(0);
  expect(known(jeffreys(20, 20, 0.95, 'open')).high).toBeLessThan(1);
});

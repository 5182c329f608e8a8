import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { orderStatistics } from './order-statistics.ts';

test('order statistics are those of the sorted values, ties and ends included', () => {
  const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), fc.array(fc.nat(49)), (values, picks) => {
      const sorted = [...values].sort((a, b) => a - b);
      const positions = picks.map((pick) => pick % values.length);
      expect([...orderStatistics(values, positions)]).toEqual(
        positions.map((position) => sorted[position]! + 0),
      );
    }),
  );
});

test('of 100,000 values within a narrow range they are exact too', () => {
  const random = createRandom(1);
  const values = Float64Array.from({ length: 100_000 }, () => 0.5 + random.next() * 1e-9);
  const before = values.slice();
  const positions = [0, 9_999, 50_000, 99_999];
  const sorted = values.slice().sort();
  expect([...orderStatistics(values, positions)]).toEqual(positions.map((position) => sorted[position]!));
  expect(values).toEqual(before);
});

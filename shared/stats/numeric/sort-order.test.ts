import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';
import { sortOrder } from './sort-order.ts';

const LONG = 5000;

function referenceOrder(values: ArrayLike<number>): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
}

describe('the ascending order of numbers', () => {
  test('the example of the docstring holds', () => {
    expect([...sortOrder([0.5, 0.1, 0.5])]).toEqual([1, 0, 2]);
  });

  test('an empty list has an empty order', () => expect([...sortOrder([])]).toEqual([]));

  test('short lists are sorted stably', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -3, max: 3 })), (values) => {
        expect([...sortOrder(values)]).toEqual(referenceOrder(values));
      }),
    );
  });

  test('long lists of any sign and size are sorted stably', () => {
    const random = createRandom(1);
    const values = Float64Array.from(
      { length: LONG },
      () => random.normal() * 10 ** (random.integer(40) - 20),
    );
    expect([...sortOrder(values)]).toEqual(referenceOrder(values));
  });

  test('long lists with many ties keep the original order within a tie', () => {
    const random = createRandom(2);
    const values = Array.from({ length: LONG }, () => random.integer(7) / 10);
    expect([...sortOrder(values)]).toEqual(referenceOrder(values));
  });

  test('long lists of numbers that differ in their last bits only are sorted stably', () => {
    const random = createRandom(3);
    const values = Array.from({ length: LONG }, () => 0.5 + random.integer(3000) * 2 ** -50);
    expect([...sortOrder(values)]).toEqual(referenceOrder(values));
    const negative = values.map((value) => -value);
    expect([...sortOrder(negative)]).toEqual(referenceOrder(negative));
  });

  test('minus zero and zero tie in a long list', () => {
    const values = Array.from({ length: LONG }, (_, i) => (i % 2 === 0 ? 0 : -0));
    expect([...sortOrder(values)]).toEqual(values.map((_, i) => i));
  });

  test('the input is not changed', () => {
    const values = Float64Array.from({ length: LONG }, (_, i) => LONG - i);
    const before = values.slice();
    sortOrder(values);
    expect(values).toEqual(before);
  });
});

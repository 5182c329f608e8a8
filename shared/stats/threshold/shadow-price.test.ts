import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { shadowPrice } from './shadow-price.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(
  fc.record({ escalationRate: rate, meanCost: fc.double({ min: 0, max: 9, noNaN: true }) }),
  {
    minLength: 1,
    maxLength: 20,
  },
);

describe('the price of a reviewer slot', () => {
  test('the example of the docstring holds', () => {
    expect(
      shadowPrice(
        [
          { escalationRate: 0, meanCost: 5 },
          { escalationRate: 0.5, meanCost: 2 },
        ],
        0.2,
      ),
    ).toBe(6);
  });

  test('is never negative and never rises with capacity', () => {
    fc.assert(
      fc.property(points, rate, rate, (list, a, b) => {
        const scarce = shadowPrice(list, Math.min(a, b));
        const ample = shadowPrice(list, Math.max(a, b));
        expect(ample).toBeGreaterThanOrEqual(0);
        expect(scarce).toBeGreaterThanOrEqual(ample - 1e-9);
      }),
    );
  });

  test('is 0 when everything can be escalated', () => {
    expect(shadowPrice([{ escalationRate: 0.4, meanCost: 1 }], 1)).toBe(0);
  });

  test('a capacity outside [0, 1] is refused', () => {
    expect(refusal(() => shadowPrice([], 2))).toBe('capacityRate');
  });
});

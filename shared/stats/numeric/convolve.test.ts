import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convolve } from './convolve.ts';
import { createRandom } from './random.ts';

describe('convolution', () => {
  test('the example of the docstring holds', () => {
    expect([...convolve(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5))]).toEqual([0.25, 0.5, 0.25]);
  });

  test('the transform for long sequences agrees with adding products', () => {
    const random = createRandom(1);
    const a = Float64Array.from({ length: 200 }, () => random.next());
    const b = Float64Array.from({ length: 331 }, () => random.next());
    const sum = convolve(a, b);
    expect(sum).toHaveLength(530);
    for (const k of [0, 1, 100, 250, 400, 529]) {
      let direct = 0;
      for (let i = 0; i < a.length; i++) direct += a[i]! * (b[k - i] ?? 0);
      expect(sum[k]).toBeCloseTo(direct, 10);
    }
  });

  test('the order does not matter and nothing is changed', () => {
    const masses = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(masses, masses, (left, right) => {
        const a = Float64Array.from(left);
        const b = Float64Array.from(right);
        const forth = convolve(a, b);
        const back = convolve(b, a);
        forth.forEach((mass, i) => {
          expect(mass).toBeCloseTo(back[i]!, 12);
        });
        expect([...a]).toEqual(left);
      }),
    );
  });
});

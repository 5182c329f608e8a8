import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { normalQuantile } from './normal.ts';
import { studentTCdf, studentTCritical, studentTQuantile } from './student-t.ts';

describe('the t distribution', () => {
  test('the examples of the docstrings hold', () => {
    expect(studentTCdf(2.2281388519649385, 10)).toBeCloseTo(0.975, 10);
    expect(studentTQuantile(0.975, 5)).toBeCloseTo(2.5705818356363146, 10);
    expect(studentTCritical(0.95, 5)).toBeCloseTo(2.5705818356363146, 10);
  });

  test('the quantile undoes the distribution function', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(p, fc.double({ min: 0.8, max: 5000, noNaN: true }), (probability, df) => {
        expect(studentTCdf(studentTQuantile(probability, df), df)).toBeCloseTo(probability, 9);
      }),
    );
  });

  test('a far quantile with a fraction of a degree of freedom keeps its digits', () => {
    expect(studentTQuantile(0.006652670605773792, 0.3717238603425901) / -38297.888581175794).toBeCloseTo(
      1,
      10,
    );
  });

  test('with many degrees of freedom it is normal', () => {
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
  });

  test('arguments outside the domain are refused', () => {
    expect(refusal(() => studentTQuantile(1, 5))).toBe('p');
    expect(refusal(() => studentTCdf(1, 0))).toBe('df');
  });
});

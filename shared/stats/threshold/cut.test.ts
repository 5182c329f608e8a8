import { describe, expect, test } from 'vitest';
import { cutBeyond, cutPosition, escalates } from './cut.ts';

describe('a cut', () => {
  test('escalates at or above it when higher is riskier, below it when higher is safer', () => {
    expect(escalates(0.4, 0.4, 'at-or-above')).toBe(true);
    expect(escalates(0.4, 0.4, 'below')).toBe(false);
    expect(escalates(0.3, 0.4, 'below')).toBe(true);
  });

  test('never and always mean the same in both directions', () => {
    for (const direction of ['at-or-above', 'below'] as const) {
      expect(escalates(9, 'never', direction)).toBe(false);
      expect(escalates(-9, 'always', direction)).toBe(true);
    }
  });

  test('beyond the highest score it is never or always, by direction', () => {
    expect(cutBeyond('at-or-above')).toBe('never');
    expect(cutBeyond('below')).toBe('always');
    expect(cutPosition('never', 'at-or-above')).toBe(Number.POSITIVE_INFINITY);
    expect(cutPosition('never', 'below')).toBe(Number.NEGATIVE_INFINITY);
    expect(cutPosition(0.3, 'below')).toBe(0.3);
  });
});

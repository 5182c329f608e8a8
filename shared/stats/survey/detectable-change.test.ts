import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { detectableChange, sampleSizeForChange } from './detectable-change.ts';

describe('the change that two samples can show', () => {
  test('the examples of the docstrings hold', () => {
    expect(sampleSizeForChange(0.18, 0.24).normal).toBeCloseTo(722.2, 1);
    expect(detectableChange(0.05, 400, 400)).toBeCloseTo(0.0525, 4);
  });

  test('the continuity correction asks for more, and the direction of the change does not matter', () => {
    const { normal, corrected } = sampleSizeForChange(0.1, 0.15);
    expect(corrected).toBeGreaterThan(normal);
    expect(sampleSizeForChange(0.15, 0.1).normal).toBeCloseTo(normal, 9);
  });

  test('the smallest change and the size for it belong together', () => {
    const rise = detectableChange(0.2, 300, 300)!;
    expect(sampleSizeForChange(0.2, 0.2 + rise).normal).toBeCloseTo(300, 4);
  });

  test('more reviews show smaller changes, too few show none', () => {
    expect(detectableChange(0.1, 900, 900)!).toBeLessThan(detectableChange(0.1, 100, 100)!);
    expect(detectableChange(0.9, 3, 3)).toBeNull();
    expect(detectableChange(1, 100, 100)).toBeNull();
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => sampleSizeForChange(0.1, 0.1))).toBe('p2');
    expect(refusal(() => sampleSizeForChange(0.1, 0.2, { power: 1 }))).toBe('power');
    expect(refusal(() => sampleSizeForChange(0.1, 0.2, { ratio: 0 }))).toBe('ratio');
    expect(refusal(() => detectableChange(0.1, 0, 10))).toBe('n1');
  });
});

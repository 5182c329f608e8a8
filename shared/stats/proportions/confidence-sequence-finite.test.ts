import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { confidenceSequenceFinite } from './confidence-sequence-finite.ts';

describe('the peeking-safe count in a finite population', () => {
  test('the example of the docstring holds', () => {
    expect(confidenceSequenceFinite(0, 10, 200)).toEqual({ lowEvents: 0, highEvents: 73 });
  });

  test('knows nothing before the first review and everything after the last', () => {
    expect(confidenceSequenceFinite(0, 0, 40)).toEqual({ lowEvents: 0, highEvents: 40 });
    expect(confidenceSequenceFinite(6, 40, 40)).toEqual({ lowEvents: 6, highEvents: 6 });
  });

  test('counting the non-events mirrors it', () => {
    const there = confidenceSequenceFinite(4, 30, 100);
    const back = confidenceSequenceFinite(26, 30, 100);
    expect(back).toEqual({ lowEvents: 100 - there.highEvents, highEvents: 100 - there.lowEvents });
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => confidenceSequenceFinite(0, 5, 4))).toBe('n');
    expect(refusal(() => confidenceSequenceFinite(6, 5, 10))).toBe('events');
    expect(refusal(() => confidenceSequenceFinite(0, 5, 10, 1))).toBe('level');
  });
});

import { describe, expect, it } from 'vitest';
import { ageOf } from './age-words.ts';

const now = '2026-11-18T09:40:00.000Z';
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();

describe('the hours of a failure', () => {
  it('are counted in whole hours from its label, and said to be ageing in their last sixth', () => {
    expect(ageOf(ago(8.9), now, 72)).toEqual({ words: '8\u00a0h of 72', state: 'early' });
    expect(ageOf(ago(59.9), now, 72).state).toBe('early');
    expect(ageOf(ago(60), now, 72)).toEqual({ words: '60\u00a0h of 72', state: 'ageing' });
  });

  it('are over from the last minute on, and then counted from there, in days where that is long', () => {
    expect(ageOf(ago(72), now, 72)).toEqual({ words: '0\u00a0h over 72', state: 'over' });
    expect(ageOf(ago(81), now, 72)).toEqual({ words: '9\u00a0h over 72', state: 'over' });
    expect(ageOf(ago(72 + 145), now, 72)).toEqual({ words: '6\u00a0d over 72\u00a0h', state: 'over' });
  });

  it('begin at none where the label is later than the clock', () => {
    expect(ageOf(ago(-1), now, 72).words).toBe('0\u00a0h of 72');
  });
});

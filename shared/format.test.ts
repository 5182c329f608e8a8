import { describe, expect, it } from 'vitest';
import {
  count,
  duration,
  fixed,
  halfWidth,
  percent,
  percentRange,
  percentShort,
  plural,
  sampleSize,
  signed,
} from './format.ts';

describe('numbers as people read them', () => {
  it('group thousands with a comma', () => {
    expect(count(4236)).toBe('4,236');
    expect(count(1_000_000)).toBe('1,000,000');
    expect(count(999)).toBe('999');
    expect(fixed(1204.5, 2)).toBe('1,204.50');
  });
  it('carry a true minus sign, and none when they round to zero', () => {
    expect(count(-412)).toBe('\u2212412');
    expect(fixed(-0.04, 1)).toBe('0.0');
  });
  it('show the sign of a difference', () => {
    expect(signed(38)).toBe('+38');
    expect(signed(-38)).toBe('\u221238');
    expect(signed(0)).toBe('0');
    expect(signed(0.01, 1)).toBe('0.0');
  });
  it('keep number and unit together with a no-break space', () => {
    expect(percent(0.714)).toBe('71.4\u00a0%');
    expect(sampleSize(84)).toBe('n\u00a0=\u00a084');
  });
  it('print limits without needless decimals', () => {
    expect(percentShort(0.22)).toBe('22\u00a0%');
    expect(percentShort(0.055)).toBe('5.5\u00a0%');
    expect(percentShort(0.29)).toBe('29\u00a0%');
  });
  it('write intervals with "to" and half-widths with plus-minus', () => {
    expect(percentRange(0.625, 0.79)).toBe('62.5 to 79.0');
    expect(halfWidth(0.036)).toBe('±3.6');
  });
  it('count in the singular and the plural', () => {
    expect(plural(1, 'label')).toBe('1\u00a0label');
    expect(plural(4, 'label')).toBe('4\u00a0labels');
    expect(plural(2, 'box', 'boxes')).toBe('2\u00a0boxes');
  });
  it('say how long something takes', () => {
    expect(duration(95 * 60_000)).toBe('1\u00a0h 35\u00a0min');
    expect(duration(20_000)).toBe('under 1\u00a0min');
    expect(duration(120 * 60_000)).toBe('2\u00a0h');
  });
});

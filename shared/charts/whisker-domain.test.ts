import { describe, expect, it } from 'vitest';
import { whiskerDomain } from './whisker-domain.ts';

describe('the scale of a column of whiskers', () => {
  it('holds every interval and the limit between round ends', () => {
    expect(whiskerDomain([{ estimate: 0.714, low: 0.625, high: 0.79, limit: 0.65 }])).toEqual([0.5, 1]);
    expect(whiskerDomain([{ estimate: 0.031, low: 0.011, high: 0.082, limit: 0.05 }])).toEqual([0, 0.1]);
    expect(whiskerDomain([{ estimate: 0.545, low: 0.452, high: 0.634, limit: 0.7 }])).toEqual([0.25, 1]);
    expect(whiskerDomain([{ estimate: 0.23, limit: 0.22 }])).toEqual([0, 0.3]);
  });
  it('is shared by the rows', () => {
    expect(
      whiskerDomain([
        { low: 0.3, high: 0.5 },
        { low: 0.01, high: 0.2 },
      ]),
    ).toEqual([0, 0.75]);
  });
  it('starts at zero for a single figure', () => {
    expect(whiskerDomain([{ estimate: 1, low: 1, high: 1 }])).toEqual([0, 1]);
  });
  it('is the whole range when there is nothing to hold', () => {
    expect(whiskerDomain([{}])).toEqual([0, 1]);
  });
});

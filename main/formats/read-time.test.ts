import { describe, expect, it } from 'vitest';
import { dayOrderOf, readTime } from './read-time.ts';

describe('reading a time', () => {
  it.each([
    ['2025-03-04T10:00:00Z', '2025-03-04T10:00:00Z'],
    ['2025-03-04 10:00', '2025-03-04T10:00:00Z'],
    ['2025-03-04T12:30:15.250+02:30', '2025-03-04T10:00:15.250Z'],
    ['2025-03-04', '2025-03-04'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['29/2/2016 01:16', '2016-02-29T01:16:00Z'],
    ['3/4/2025, 1:05 PM', '2025-04-03T13:05:00Z'],
  ])('%s is %s', (text, at) => {
    expect(readTime(text, { dayFirst: true })).toEqual({ at });
  });

  it.each([
    '2025-02-30',
    '2025-02-29T00:00:00Z',
    '31/4/2025',
    '2025-13-01',
    '2025-01-01T24:00',
    'conversation 5',
    '5',
    '',
  ])('%j is no time', (text) => {
    expect(readTime(text, { dayFirst: true, epochs: false })).toHaveProperty('reason');
  });

  it('asks for the order of day and month, and for what a bare number is, unless told', () => {
    expect(readTime('03/04/2025', {})).toMatchObject({ ask: 'Q_DATE_ORDER' });
    expect(readTime('03/04/2025', { dayFirst: false })).toEqual({ at: '2025-03-04' });
    expect(readTime('1741082400', {})).toMatchObject({ ask: 'Q_EPOCH' });
    expect(readTime('1741082400', { epochs: true })).toEqual({ at: '2025-03-04T10:00:00Z' });
    expect(readTime('1741082400000', { epochs: true })).toEqual({ at: '2025-03-04T10:00:00Z' });
  });

  it('knows from one date that only one order is possible', () => {
    expect(dayOrderOf('29/2/2016')).toBe('day first');
    expect(dayOrderOf('2/29/2016')).toBe('month first');
    expect(dayOrderOf('3/4/2016')).toBe('either');
  });

  it('takes local times by the rules of their zone: not in the gap, the earlier in the overlap', () => {
    const rules = { timeZone: 'Europe/Berlin' };
    expect(readTime('2025-07-01T12:00:00', rules)).toEqual({ at: '2025-07-01T10:00:00Z' });
    expect(readTime('2025-03-30 02:30', rules)).toHaveProperty('reason');
    expect(readTime('2025-10-26 02:30', rules)).toEqual({ at: '2025-10-26T00:30:00Z' });
  });
});

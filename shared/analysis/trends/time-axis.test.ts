import { describe, expect, it } from 'vitest';
import { periodOf } from '../periods.ts';
import { indexAt, periodIndex, periodName, startOf } from './time-axis.ts';

const UNITS = ['hour', 'day', 'week', 'month'] as const;

describe('periods as numbers', () => {
  it('go by the names that counts have, there and back, also where the year of a week is another', () => {
    for (const at of [
      '2024-02-29T23:59:59Z',
      '2026-12-31T12:00:00Z',
      '2027-01-03T00:00:00Z',
      '1969-07-20T20:17:00Z',
    ]) {
      for (const unit of UNITS) {
        const name = periodOf(at, unit);
        const index = indexAt(Date.parse(at), unit);
        expect(periodIndex(name, unit), `${at} by ${unit}`).toBe(index);
        expect(periodName(index, unit)).toBe(name);
        expect(startOf(index, unit)).toBeLessThanOrEqual(Date.parse(at));
        expect(startOf(index + 1, unit)).toBeGreaterThan(Date.parse(at));
      }
    }
  });

  it('are none for names that mean no period', () => {
    expect(periodIndex('2026-13', 'month')).toBeNull();
    expect(periodIndex('2026-W00', 'week')).toBeNull();
    expect(periodIndex('2026-02-30T25', 'hour')).toBeNull();
  });
});

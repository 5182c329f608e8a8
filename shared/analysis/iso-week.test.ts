import { expect, it } from 'vitest';
import { isoWeek } from './iso-week.ts';

it.each([
  ['2026-12-31T12:00:00Z', '2026-W53'],
  ['2027-01-01T00:00:00Z', '2026-W53'],
  ['2027-01-04T00:00:00Z', '2027-W01'],
  ['2024-12-30T00:00:00Z', '2025-W01'],
  ['2026-11-27T23:59:59Z', '2026-W48'],
  ['2026-11-30T01:00:00+02:00', '2026-W48'],
])('the week of %s is %s', (instant, week) => {
  expect(isoWeek(instant)).toBe(week);
});

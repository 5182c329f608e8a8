import { describe, expect, it } from 'vitest';
import { daysToAlert, falseAlerts } from './testing/simulated-rates.ts';

/** 20,000 cases a week, whose counts vary as chance alone would have it. */
const STEADY = { perWeek: 20_000, dayNoise: 0, weekNoise: 0 };

describe('a slow drift and a level rate, looked at every day', () => {
  it('a drift from 18 to 24 % over six weeks is found before week three, and never later than in week four', () => {
    const days = Array.from({ length: 9 }, (_, run) => daysToAlert(STEADY, `drift ${run}`) ?? Infinity);
    days.sort((a, b) => a - b);
    expect(days[4]).toBeLessThanOrEqual(14);
    expect(days[8]).toBeLessThanOrEqual(28);
  });

  it('a level rate of the same noise stays quiet for two years, but for one alert at most', () => {
    const began = Array.from({ length: 4 }, (_, run) => falseAlerts([STEADY], `level ${run}`));
    expect(began.reduce((sum, alerts) => sum + alerts)).toBeLessThanOrEqual(1);
  });
});

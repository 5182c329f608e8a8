import { describe, expect, test } from 'vitest';
import { binomialDensity } from '../numeric/binomial-density.ts';
import { known } from '../testing/known.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { jeffreys } from './jeffreys.ts';
import { plainProportion } from './plain-proportion.ts';

describe('the default interval of one proportion', () => {
  test('the example of the docstring holds', () => {
    const { low, high } = known(plainProportion(15, 148));
    expect(low).toBeCloseTo(0.0589, 4);
    expect(high).toBeCloseTo(0.16, 4);
  });

  test('lies between Jeffreys and Clopper-Pearson', () => {
    for (const events of [1, 7, 20, 39]) {
      const own = known(plainProportion(events, 40));
      const narrow = known(jeffreys(events, 40));
      const wide = known(clopperPearson(events, 40));
      expect(own.low).toBeLessThan(narrow.low);
      expect(own.low).toBeGreaterThan(wide.low);
      expect(own.high).toBeGreaterThan(narrow.high);
      expect(own.high).toBeLessThan(wide.high);
    }
  });

  test.each([20, 100, 400])('covers every rate from 0.5 to 50 %% at least 93 %% of the time, n = %i', (n) => {
    const limits = Array.from({ length: n + 1 }, (_, events) => known(plainProportion(events, n)));
    for (let rate = 0.005; rate <= 0.5; rate *= 1.03) {
      let covered = 0;
      limits.forEach(({ low, high }, events) => {
        if (low <= rate && rate <= high) covered += binomialDensity(events, n, rate, 1 - rate);
      });
      expect(covered).toBeGreaterThan(0.93);
    }
  });
});

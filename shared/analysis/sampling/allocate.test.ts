import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../stats/golden/allocation.json' with { type: 'json' };
import { integerAllocation } from '../../stats/survey/integer-allocation.ts';
import { known } from '../../stats/testing/known.ts';
import { allocate, type Share } from './allocate.ts';

const share = fc
  .record({
    population: fc.integer({ min: 1, max: 50_000 }),
    spread: fc.double({ min: 0.05, max: 5, noNaN: true }),
    least: fc.integer({ min: 0, max: 30 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ population, spread, least, part }): Share => {
    const most = Math.ceil(population * part);
    return { population, spread, least: Math.min(least, most), most };
  });

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** What the whole-number optimum minimises. */
const objective = (shares: readonly { population: number; spread: number }[], sizes: readonly number[]) =>
  shares.reduce((sum, { population, spread }, h) => {
    const size = sizes[h] ?? 0;
    return size === 0 ? sum : sum + (population * spread) ** 2 / size;
  }, 0);

describe('sizes of the strata', () => {
  it('are those of the reference figures', () => {
    const cases = golden.cases.filter(({ expected }) => expected.integer !== null);
    expect(cases.length).toBeGreaterThan(5);
    for (const { input, expected } of cases) {
      const { popSizes, sd, n } = input;
      const limits = input as { min?: number[] | null; max?: number[] | null };
      const shares = popSizes.map((population, h) => ({
        population,
        spread: sd[h] as number,
        least: Math.min(population, limits.min?.[h] ?? 2),
        most: Math.min(population, limits.max?.[h] ?? population),
      }));
      const own = allocate(shares, n);
      const reference = expected.integer as number[];
      expect(total(own)).toBe(total(reference));
      expect(objective(shares, own)).toBeCloseTo(objective(shares, reference), 6);
    }
  });

  it('are the exact optimum, found by halving and not one by one', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 3000 }),
        (shares, n) => {
          const least = total(shares.map((one) => one.least));
          const sizes = allocate(shares, n);
          if (n <= least) {
            expect(sizes).toEqual(shares.map((one) => one.least));
            return;
          }
          const slow = known(
            integerAllocation(
              shares.map(({ population }) => population),
              shares.map(({ spread }) => spread),
              n,
              { min: shares.map((one) => one.least), max: shares.map(({ most }) => most) },
            ),
          ).value;
          expect(total(sizes)).toBe(total(slow));
          const [own, reference] = [objective(shares, sizes), objective(shares, slow)];
          expect(Math.abs(own - reference)).toBeLessThanOrEqual(1e-9 * reference);
        },
      ),
    );
  });

  it('never leave their limits, and add up to what was asked for where the limits allow it', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 200_000 }),
        (shares, n) => {
          const sizes = allocate(shares, n);
          for (const [h, { least, most }] of shares.entries()) {
            expect(sizes[h]).toBeGreaterThanOrEqual(least);
            expect(sizes[h]).toBeLessThanOrEqual(most);
          }
          const [low, high] = [total(shares.map((one) => one.least)), total(shares.map(({ most }) => most))];
          expect(total(sizes)).toBe(Math.min(high, Math.max(low, n)));
        },
      ),
    );
  });
});

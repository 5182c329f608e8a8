import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPopulation } from './split-population.ts';

describe('a population shared out over its strata', () => {
  it('follows the docstring', () => {
    expect(splitPopulation(1000, [1, 2])).toEqual([333, 667]);
  });

  it('adds up to the count, and no stratum gets fewer cases than were imported of it', () => {
    const imported = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(imported, fc.integer({ min: 0, max: 100_000 }), (sizes, beyond) => {
        const all = sizes.reduce((sum, size) => sum + size, 0);
        fc.pre(all > 0);
        const shares = splitPopulation(all + beyond, sizes);
        expect(shares.reduce((sum, size) => sum + size, 0)).toBe(all + beyond);
        for (const [i, size] of sizes.entries()) expect(shares[i]).toBeGreaterThanOrEqual(size);
        if (beyond === 0) expect(shares).toEqual(sizes);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { TWO_SIDES } from '../testing/sides.ts';
import { quantileGrid } from './quantile-grid.ts';
import { stratifiedPosterior } from './stratified-posterior.ts';

describe('equally likely values of a posterior', () => {
  test('follow its quantiles', () => {
    const { recall } = stratifiedPosterior(TWO_SIDES);
    const grid = quantileGrid(recall);
    for (const i of [25, 250, 500, 975]) {
      expect(grid[i]).toBeCloseTo(recall.quantile((i + 0.5) / 1000), 3);
    }
    expect([...grid]).toEqual([...grid].sort((a, b) => a - b));
  });

  test('are one value for a rate that is certain', () => {
    const certain = { quantile: () => 0.4, probabilityAtMost: (x: number) => (x >= 0.4 ? 1 : 0) };
    expect(new Set(quantileGrid(certain))).toEqual(new Set([0.4]));
  });
});

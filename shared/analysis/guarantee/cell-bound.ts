import { meldedUpper } from '../../stats/index.ts';
import type { CutCell } from './cut-cells.ts';

/**
 * Guaranteed upper bound of the missed rate among the cases of these cells. Where strata of different sampling rates
 * are one cell, its misses are counted as if they all stood for the most cases.
 *
 * @returns null where there is no case
 */
export function cellBound(cells: readonly CutCell[], level: number): number | null {
  const population = cells.reduce((sum, cell) => sum + cell.population, 0);
  if (population === 0) return null;
  const spread = cells.map(({ population, spread, reviewed, events }) => ({
    population: Math.ceil(population * spread),
    reviewed,
    events,
  }));
  const upper = meldedUpper(spread, level);
  if (upper === null) return null;
  return Math.min(1, (upper * spread.reduce((sum, cell) => sum + cell.population, 0)) / population);
}

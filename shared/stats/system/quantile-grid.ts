import type { RatePosterior } from './stratified-posterior.ts';

const POINTS = 1000;
const CELLS = 1024;

/**
 * Equally likely values of a posterior, ascending: the quantiles at (i + ½)/1000. Read off a table of its distribution
 * function between its far tails, since asking for a thousand quantiles one by one would take seconds.
 */
export function quantileGrid(posterior: RatePosterior): Float64Array {
  const low = posterior.quantile(1e-6);
  const high = posterior.quantile(1 - 1e-6);
  const grid = new Float64Array(POINTS);
  if (high <= low) return grid.fill(low);
  const width = (high - low) / CELLS;
  let cell = 0;
  let below = posterior.probabilityAtMost(low);
  let above = posterior.probabilityAtMost(low + width);
  for (let i = 0; i < POINTS; i++) {
    const p = (i + 0.5) / POINTS;
    while (above < p && cell < CELLS - 1) {
      cell++;
      below = above;
      above = posterior.probabilityAtMost(low + (cell + 1) * width);
    }
    const share = above > below ? Math.min(1, Math.max(0, (p - below) / (above - below))) : 0;
    grid[i] = p <= below ? low + cell * width : low + (cell + share) * width;
  }
  return grid;
}

import type { Estimate } from '../../shared/stats/estimate.ts';
import { agrestiCoull, clopperPearson, jeffreys, plainProportion, wilson } from '../../shared/stats/index.ts';
import { binomialDensity } from '../../shared/stats/numeric/binomial-density.ts';
import { addPoint, type Tallies } from './coverage-tally.ts';

const SIZES = [20, 30, 50, 100, 200, 500, 1000, 2000];
const INTERVALS = { plainProportion, wilson, jeffreys, clopperPearson, agrestiCoull };

/** Exact coverage of the intervals of one unweighted proportion, rates 0.5 to 50 % in steps of 2 %. */
export function oneProportion(): Tallies {
  const tallies: Tallies = new Map();
  for (const [name, interval] of Object.entries(INTERVALS)) {
    for (const n of SIZES) {
      const limits = Array.from({ length: n + 1 }, (_, events): Estimate => interval(events, n));
      for (let rate = 0.005; rate <= 0.5; rate *= 1.02) {
        let covered = 0;
        let width = 0;
        limits.forEach(({ low = 0, high = 1 }, events) => {
          const chance = binomialDensity(events, n, rate, 1 - rate);
          if (low <= rate && rate <= high) covered += chance;
          width += chance * (high - low);
        });
        addPoint(tallies, name, `n ${n}, rate ${(100 * rate).toFixed(2)} %`, covered, width);
      }
    }
  }
  return tallies;
}

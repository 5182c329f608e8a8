import { hypergeometricDensity } from '../../shared/stats/numeric/hypergeometric.ts';
import type { Random } from '../../shared/stats/numeric/random.ts';

/** Draws the events of samples without replacement from one population, by its exact distribution. */
export function sampler(population: number, events: number, drawn: number): (random: Random) => number {
  const cumulative = new Float64Array(drawn + 1);
  let sum = 0;
  for (let x = 0; x <= drawn; x++) {
    sum += hypergeometricDensity(x, population, events, drawn);
    cumulative[x] = sum;
  }
  return (random) => {
    const u = random.next() * sum;
    let low = 0;
    let high = drawn;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > u) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

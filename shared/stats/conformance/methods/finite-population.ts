import {
  finitePopulation,
  finitePopulationUpper,
  wilsonFinite,
} from '../../proportions/finite-population.ts';
import type { Method } from '../method.ts';

export const finitePopulationMethod: Method = {
  name: 'finite_population',
  run(input, options) {
    const { N, n, count } = input as { N: number; n: number; count: number };
    const level = 1 - (options as { alpha: number }).alpha;
    const { lowEvents, highEvents } = finitePopulation(count, n, N, level);
    const wilson = wilsonFinite(count, n, N, level);
    return {
      lowerK: lowEvents,
      upperK: highEvents,
      upperOneSidedK: finitePopulationUpper(count, n, N, level),
      pLower: lowEvents / N,
      pUpper: highEvents / N,
      wilsonFpc: [wilson.low, wilson.high],
    };
  },
};

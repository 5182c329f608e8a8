import { createRandom, smoothedKornGraubard, stratifiedProportion } from '../../shared/stats/index.ts';
import { addPoint, type Tallies } from './coverage-tally.ts';
import { sampler } from './draw-sample.ts';

type Design = {
  readonly name: string;
  readonly strata: readonly {
    readonly population: number;
    readonly reviewed: number;
    readonly rate: number;
  }[];
};

const even = (count: number, population: number, reviewed: number, rate: number) =>
  Array.from({ length: count }, () => ({ population, reviewed, rate }));

const DESIGNS: readonly Design[] = [
  {
    name: '2 unequal, safe one heavy',
    strata: [
      { population: 300, reviewed: 60, rate: 0.2 },
      { population: 6000, reviewed: 100, rate: 0.01 },
    ],
  },
  {
    name: '3 risk bands, oversampled',
    strata: [
      { population: 200, reviewed: 100, rate: 0.3 },
      { population: 1500, reviewed: 80, rate: 0.05 },
      { population: 9000, reviewed: 90, rate: 0.004 },
    ],
  },
  { name: '4 small', strata: even(4, 60, 15, 0.1) },
  { name: '10 thin, rare', strata: even(10, 400, 12, 0.01) },
  { name: '10 thin, common', strata: even(10, 400, 12, 0.3) },
  { name: '20 thin, rare', strata: even(20, 100, 5, 0.02) },
  { name: '20 thin, mixed', strata: [...even(10, 100, 5, 0.02), ...even(10, 300, 5, 0.4)] },
];
const RUNS = 3000;

/** Simulated coverage of one rate over a side cut into several strata. */
export function manyStrata(): Tallies {
  const tallies: Tallies = new Map();
  const random = createRandom('many strata');
  for (const { name, strata } of DESIGNS) {
    const needs = strata.map(({ population, rate }) => Math.round(population * rate));
    const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
    const truth = needs.reduce((sum, need) => sum + need, 0) / population;
    const draws = strata.map((stratum, h) => sampler(stratum.population, needs[h]!, stratum.reviewed));
    const intervals = {
      'stratifiedProportion (default)': stratifiedProportion,
      'Korn-Graubard, smoothed': smoothedKornGraubard,
    };
    const held = new Map<string, { covered: number; width: number }>();
    for (let run = 0; run < RUNS; run++) {
      const sample = strata.map((stratum, h) => ({
        population: stratum.population,
        reviewed: stratum.reviewed,
        events: draws[h]!(random),
      }));
      for (const [method, interval] of Object.entries(intervals)) {
        const { low = 0, high = 1 } = interval(sample);
        const sums = held.get(method) ?? { covered: 0, width: 0 };
        sums.covered += low <= truth + 1e-12 && truth <= high + 1e-12 ? 1 : 0;
        sums.width += high - low;
        held.set(method, sums);
      }
    }
    for (const [method, { covered, width }] of held)
      addPoint(tallies, method, name, covered / RUNS, width / RUNS);
  }
  return tallies;
}

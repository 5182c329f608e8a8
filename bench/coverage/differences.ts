import { compareSystems, createRandom, newcombe } from '../../shared/stats/index.ts';
import { binomialDensity } from '../../shared/stats/numeric/binomial-density.ts';
import { addPoint, type Tallies } from './coverage-tally.ts';
import { sampler } from './draw-sample.ts';

const PAIRS: readonly (readonly [number, number])[] = [
  [0.005, 0.005],
  [0.01, 0.03],
  [0.05, 0.05],
  [0.05, 0.1],
  [0.2, 0.3],
  [0.5, 0.5],
];
const RUNS = 400;

/** Coverage of a change between two groups: Newcombe exactly, the posterior difference of two periods by simulation. */
export function differences(): Tallies {
  const tallies: Tallies = new Map();
  for (const [n1, n2] of [
    [20, 20],
    [50, 150],
    [200, 200],
    [400, 400],
  ] as const) {
    for (const [p1, p2] of PAIRS) exactNewcombe(tallies, n1, n2, p1, p2);
  }
  const random = createRandom('differences');
  for (const reviewed of [50, 200, 800]) {
    for (const [p1, p2] of PAIRS) simulatedPeriods(tallies, reviewed, p1, p2, random);
  }
  return tallies;
}

function exactNewcombe(tallies: Tallies, n1: number, n2: number, p1: number, p2: number): void {
  let covered = 0;
  let width = 0;
  for (let x1 = 0; x1 <= n1; x1++) {
    const first = binomialDensity(x1, n1, p1, 1 - p1);
    if (first < 1e-7) continue;
    for (let x2 = 0; x2 <= n2; x2++) {
      const chance = first * binomialDensity(x2, n2, p2, 1 - p2);
      if (chance < 1e-8) continue;
      const { low = -1, high = 1 } = newcombe(x1, n1, x2, n2);
      if (low <= p1 - p2 && p1 - p2 <= high) covered += chance;
      width += chance * (high - low);
    }
  }
  addPoint(tallies, 'newcombe, two plain groups', `n ${n1} and ${n2}, rates ${p1} and ${p2}`, covered, width);
}

function simulatedPeriods(
  tallies: Tallies,
  reviewed: number,
  p1: number,
  p2: number,
  random: ReturnType<typeof createRandom>,
): void {
  const population = 10 * reviewed;
  const needs = [p1, p2].map((rate) => Math.round(rate * population));
  const truth = (needs[1]! - needs[0]!) / population;
  const draws = needs.map((need) => sampler(population, need, reviewed));
  let covered = 0;
  let width = 0;
  for (let run = 0; run < RUNS; run++) {
    const [first, second] = draws.map((draw) => [
      { side: 'automated' as const, population, reviewed, events: draw(random) },
    ]);
    const { low = -1, high = 1 } = compareSystems(first!, second!, 'missedRate');
    if (low <= truth + 1e-9 && truth <= high + 1e-9) covered++;
    width += high - low;
  }
  const at = `${reviewed} of ${population} each, rates ${p1} and ${p2}`;
  addPoint(tallies, 'compareSystems, two periods', at, covered / RUNS, width / RUNS);
}

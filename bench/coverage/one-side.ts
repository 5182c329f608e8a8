import { smoothedKornGraubard, stratifiedPosterior, stratifiedProportion } from '../../shared/stats/index.ts';
import { hypergeometricDensity } from '../../shared/stats/numeric/hypergeometric.ts';
import { addPoint, type Tallies } from './coverage-tally.ts';

const SIZES = [20, 50, 100, 200, 500, 1000, 2000];
const POPULATION_PER_REVIEW = [1.25, 5, 20];
const RATES = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5];

type Limits = { readonly low: number; readonly high: number };

const INTERVALS = {
  'stratifiedProportion (default)': (stratum: Stratum): Limits => {
    const { low = 0, high = 1 } = stratifiedProportion([stratum]);
    return { low, high };
  },
  'posterior, balanced prior': (stratum: Stratum): Limits => {
    const rate = stratifiedPosterior([{ ...stratum, side: 'automated' }]).missedRate!;
    return { low: rate.quantile(0.025), high: rate.quantile(0.975) };
  },
  'Korn-Graubard, smoothed': (stratum: Stratum): Limits => {
    const { low = 0, high = 1 } = smoothedKornGraubard([stratum]);
    return { low, high };
  },
};

type Stratum = { population: number; reviewed: number; events: number };

/**
 * Exact coverage for one side of the two-stratum design (precision, or the missed rate), sampled without replacement
 * from a finite population.
 */
export function oneSide(): Tallies {
  const tallies: Tallies = new Map();
  for (const [name, interval] of Object.entries(INTERVALS)) {
    for (const reviewed of SIZES) {
      for (const factor of POPULATION_PER_REVIEW) {
        const population = Math.round(reviewed * factor);
        const known = new Map<number, Limits>();
        const limitsOf = (events: number): Limits => {
          const limits = known.get(events) ?? interval({ population, reviewed, events });
          known.set(events, limits);
          return limits;
        };
        for (const rate of RATES) {
          const all = Math.round(rate * population);
          if (all === 0) continue;
          const truth = all / population;
          let covered = 0;
          let width = 0;
          for (let events = 0; events <= reviewed; events++) {
            const chance = hypergeometricDensity(events, population, all, reviewed);
            if (chance < 1e-9) continue;
            const { low, high } = limitsOf(events);
            if (low <= truth + 1e-12 && truth <= high + 1e-12) covered += chance;
            width += chance * (high - low);
          }
          addPoint(
            tallies,
            name,
            `${reviewed} of ${population}, rate ${(100 * truth).toFixed(2)} %`,
            covered,
            width,
          );
        }
      }
    }
  }
  return tallies;
}

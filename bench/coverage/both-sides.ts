import type { SideStratum } from '../../shared/stats/index.ts';
import { createRandom, stratifiedPosterior, systemIntervals } from '../../shared/stats/index.ts';
import { addPoint, type Tallies } from './coverage-tally.ts';
import { sampler } from './draw-sample.ts';

const REVIEWED: readonly (readonly [escalated: number, automated: number])[] = [
  [20, 20],
  [40, 120],
  [100, 400],
  [300, 2000],
];
const PRECISION = [0.05, 0.5, 0.9];
const MISSED = [0.005, 0.01, 0.02, 0.05, 0.15, 0.5];
const RUNS = 500;

type Limits = { readonly low: number; readonly high: number };

/** Simulated coverage of recall, prevalence and F2 in the two-stratum design: the automated side is 5 to 33 times larger. */
export function bothSides(): Tallies {
  const tallies: Tallies = new Map();
  const random = createRandom('both sides');
  for (const [reviewedE, reviewedR] of REVIEWED) {
    const populationE = 2 * reviewedE;
    const populationR = 10 * reviewedR;
    for (const precision of PRECISION) {
      for (const missed of MISSED) {
        const needE = Math.round(precision * populationE);
        const needR = Math.max(1, Math.round(missed * populationR));
        const truth = {
          recall: needE / (needE + needR),
          prevalence: (needE + needR) / (populationE + populationR),
          f2: (5 * needE) / (populationE + 4 * (needE + needR)),
        };
        const drawE = sampler(populationE, needE, reviewedE);
        const drawR = sampler(populationR, needR, reviewedR);
        const known = new Map<string, Record<string, Limits>>();
        const held: Record<string, number> = {};
        const width: Record<string, number> = {};
        for (let run = 0; run < RUNS; run++) {
          const eventsE = drawE(random);
          const eventsR = drawR(random);
          const key = `${eventsE} ${eventsR}`;
          const limits =
            known.get(key) ??
            limitsOf([
              { side: 'escalated', population: populationE, reviewed: reviewedE, events: eventsE },
              { side: 'automated', population: populationR, reviewed: reviewedR, events: eventsR },
            ]);
          known.set(key, limits);
          for (const [name, { low, high }] of Object.entries(limits)) {
            const value = truth[name.split(/[ ,]/)[0] as keyof typeof truth];
            held[name] = (held[name] ?? 0) + (low <= value + 1e-9 && value <= high + 1e-9 ? 1 : 0);
            width[name] = (width[name] ?? 0) + high - low;
          }
        }
        const at = `${reviewedE}+${reviewedR} judged, precision ${precision}, missed ${missed}`;
        for (const name of Object.keys(held))
          addPoint(tallies, name, at, held[name]! / RUNS, width[name]! / RUNS);
      }
    }
  }
  return tallies;
}

function limitsOf(strata: readonly SideStratum[]): Record<string, Limits> {
  const intervals = systemIntervals(strata, 0.95);
  const balanced = stratifiedPosterior(strata).recall;
  return {
    'recall (default)': intervals.recall,
    'recall, balanced prior': { low: balanced.quantile(0.025), high: balanced.quantile(0.975) },
    'prevalence (default)': intervals.prevalence,
    'f2 (default)': intervals.fBeta(2),
  };
}

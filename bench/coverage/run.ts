/**
 * What the intervals cover, measured: exact sums where they are possible, seeded simulation elsewhere. Prints the
 * tables of docs/statistics.md. Run with: npm run bench:coverage (several minutes on one core).
 */
import { bothSides } from './both-sides.ts';
import { certificates } from './certificates.ts';
import { printTallies } from './coverage-tally.ts';
import { differences } from './differences.ts';
import { manyStrata } from './many-strata.ts';
import { oneProportion } from './one-proportion.ts';
import { oneSide } from './one-side.ts';
import { thresholdZones } from './threshold-zones.ts';

printTallies('One unweighted proportion, n 20 to 2,000, rates 0.5 to 50 % (exact)', oneProportion());
printTallies('One side of the two-stratum design, 20 to 2,000 judged, rates 0.5 to 50 % (exact)', oneSide());
printTallies('Both sides together (500 runs per point)', bothSides());
printTallies('One side in several strata (3,000 runs per design)', manyStrata());
printTallies('A change between two groups or periods', differences());
thresholdZones();
certificates();

/**
 * What the intervals cover and the decisions get right, measured: exact sums where they are possible, seeded simulation
 * elsewhere. Prints the tables of docs/statistics.md. Run with: npm run bench:coverage (a quarter of an hour on one core), or
 * only some parts: npm run bench:coverage -- guarantee moves
 */
import { alerts } from './alerts.ts';
import { bothSides } from './both-sides.ts';
import { certificates } from './certificates.ts';
import { costPerSuccess } from './cost-per-success.ts';
import { printTallies } from './coverage-tally.ts';
import { differences } from './differences.ts';
import { manyStrata } from './many-strata.ts';
import { moves } from './moves.ts';
import { oneProportion } from './one-proportion.ts';
import { oneSide } from './one-side.ts';
import { recalibration } from './recalibration.ts';

const PARTS: Readonly<Record<string, () => void>> = {
  proportion: () =>
    printTallies('One unweighted proportion, n 20 to 2,000, rates 0.5 to 50 % (exact)', oneProportion()),
  side: () =>
    printTallies(
      'One side of the two-stratum design, 20 to 2,000 judged, rates 0.5 to 50 % (exact)',
      oneSide(),
    ),
  sides: () => printTallies('Both sides together (500 runs per point)', bothSides()),
  strata: () => printTallies('One side in several strata (3,000 runs per design)', manyStrata()),
  differences: () => printTallies('A change between two groups or periods', differences()),
  moves,
  guarantee: certificates,
  recalibration,
  alerts,
  cost: costPerSuccess,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`No part is named ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
for (const [name, print] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) print();

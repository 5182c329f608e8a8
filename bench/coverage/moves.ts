import {
  bestCutOfFallingNeed,
  costOfFallingNeed,
  fallingNeed,
  simulateLabels,
  usualCosts,
} from '../../shared/analysis/testing/simulated-labels.ts';
import { type AdviceInput, adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import { share } from './coverage-tally.ts';

const RUNS = 300;
/** Labels of cases handed over and of automated ones: equal numbers, though the sides are not equally large. */
const SAMPLES = [
  [150, 150],
  [300, 300],
  [750, 750],
] as const;
/** The best cut, and cuts that waste a twentieth, a sixth and a half of the least cost. */
const IN_FORCE = [0.62, 0.72, 0.8, 0.95] as const;
const LEAST_LABELS = 10;

interface Tally {
  zone: number;
  width: number;
  covered: number;
  above: number;
  below: number;
  crossFitted: number;
  naive: number;
  truth: number;
  whole: Moves;
  wholeOutsideZone: Moves;
  ninety: Moves;
  ninetyOutsideZone: Moves;
}

/** How often a rule moves, how often that costs more than staying, and what it saves per workspace. */
interface Moves {
  moved: number;
  harmed: number;
  saved: number;
}

/**
 * The advice against a truth that is known: does its zone hold the best cut, does its interval hold what the proposal
 * really saves, and what would each rule for moving have done? A whole 95 % interval above nothing is compared with
 * the one-sided 90 % bound, each with and without asking that the cut in force lie outside the zone.
 */
export function moves(): void {
  const rows: { labels: number; inForce: number; waste: number; tally: Tally }[] = [];
  for (const [escalated, automated] of SAMPLES) {
    for (const inForce of IN_FORCE) {
      const least = costOfFallingNeed(bestCutOfFallingNeed);
      const waste = costOfFallingNeed(inForce) / least - 1;
      rows.push({
        labels: escalated + automated,
        inForce,
        waste,
        tally: simulate(escalated, automated, inForce),
      });
    }
  }
  printSavings(rows);
  printRules(rows);
}

function simulate(escalated: number, automated: number, inForce: number): Tally {
  const none = (): Moves => ({ moved: 0, harmed: 0, saved: 0 });
  const tally: Tally = {
    ...{ zone: 0, width: 0, covered: 0, above: 0, below: 0, crossFitted: 0, naive: 0, truth: 0 },
    ...{ whole: none(), wholeOutsideZone: none(), ninety: none(), ninetyOutsideZone: none() },
  };
  for (let run = 0; run < RUNS; run++) {
    const seed = `moves ${escalated} ${inForce} ${run}`;
    const { cases, population } = simulateLabels({
      escalated,
      automated,
      cut: inForce,
      need: fallingNeed,
      seed,
    });
    const input: AdviceInput = {
      ...{ signal: 'confidence', direction: 'higher_is_safer', cases, unusable: 0, population },
      ...{ costs: usualCosts, currency: 'EUR', current: inForce, seed, resamples: 400 },
    };
    const advice = adviseThreshold(input);
    // The lower end of a two-sided 80 % interval is the one-sided 90 % bound.
    const oneSided = adviseThreshold({ ...input, level: 0.8 }).saving?.low ?? 0;
    const { equallyGood: zone, best, saving, current } = advice;
    if (!zone || !best || !saving || !current) continue;
    const truth = 1000 * (costOfFallingNeed(inForce) - costOfFallingNeed(best.cut));
    if (zone.from <= bestCutOfFallingNeed + 0.005 && bestCutOfFallingNeed - 0.005 <= zone.to) tally.zone++;
    tally.width += zone.to - zone.from;
    if (truth < saving.low - 1e-9) tally.below++;
    else if (truth > saving.high + 1e-9) tally.above++;
    else tally.covered++;
    tally.crossFitted += saving.estimate;
    tally.naive += current.cost - best.cost;
    tally.truth += truth;
    const [from, to] = [Math.min(best.cut, inForce), Math.max(best.cut, inForce)];
    const isIn =
      best.cut !== inForce && cases.filter(({ score }) => score >= from && score < to).length >= LEAST_LABELS;
    const isOutside = inForce < zone.from || inForce > zone.to;
    const rules = [
      [tally.whole, saving.low > 0],
      [tally.wholeOutsideZone, saving.low > 0 && isOutside],
      [tally.ninety, oneSided > 0],
      [tally.ninetyOutsideZone, oneSided > 0 && isOutside],
    ] as const;
    for (const [rule, moves] of rules) {
      if (!moves || !isIn) continue;
      rule.moved++;
      rule.saved += truth;
      if (truth < 0) rule.harmed++;
    }
  }
  return tally;
}

type Row = {
  readonly labels: number;
  readonly inForce: number;
  readonly waste: number;
  readonly tally: Tally;
};

function printSavings(rows: readonly Row[]): void {
  console.log('\n### The zone of equally good cuts, and the saving of the proposal (nominal 95 %)\n');
  console.log(
    '| labels | in force | wasted | zone holds the best cut | its width | interval holds the saving | saving below it | saving above it | true saving | cross-fitted | on the labels that chose |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const { labels, inForce, waste, tally } of rows) {
    const mean = (sum: number, digits: number) => (sum / RUNS).toFixed(digits);
    const cells = [labels, inForce, share(waste), mean(tally.zone, 3), mean(tally.width, 2)];
    const interval = [mean(tally.covered, 3), mean(tally.below, 3), mean(tally.above, 3)];
    const savings = [mean(tally.truth, 0), mean(tally.crossFitted, 0), mean(tally.naive, 0)];
    console.log(`| ${[...cells, ...interval, ...savings].join(' | ')} |`);
  }
}

function printRules(rows: readonly Row[]): void {
  console.log('\n### Rules for moving: moved (for the worse), saved per 1,000 cases on average\n');
  console.log(
    '| labels | in force | wasted | whole 95 % interval | and outside the zone | lower 90 % bound | and outside the zone |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const { labels, inForce, waste, tally } of rows) {
    const cell = ({ moved, harmed, saved }: Moves) =>
      `${share(moved / RUNS)} (${share(harmed / RUNS)}), ${(saved / RUNS).toFixed(0)}`;
    const rules = [tally.whole, tally.wholeOutsideZone, tally.ninety, tally.ninetyOutsideZone];
    console.log(`| ${[labels, inForce, share(waste), ...rules.map(cell)].join(' | ')} |`);
  }
}

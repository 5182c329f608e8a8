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
  [60, 60],
  [150, 150],
  [300, 300],
  [750, 750],
] as const;
/** The best cut, and cuts that waste a twentieth, a sixth and a half of the least cost. */
const IN_FORCE = [0.62, 0.72, 0.8, 0.95] as const;
const LEAST_LABELS = 10;
/** By how much the advice widens the interval of a saving. */
const WIDENED = 1.5;

interface Tally {
  zone: number;
  width: number;
  covered: number;
  bounded: number;
  crossFitted: number;
  naive: number;
  truth: number;
  rule: Moves;
  anywhere: Moves;
  narrow: Moves;
  narrowAnywhere: Moves;
}

/** How often a rule moves, how often that costs more than staying, and what it saves per workspace. */
interface Moves {
  moved: number;
  harmed: number;
  saved: number;
}

/**
 * The advice against a truth that is known: does its zone hold the best cut, does its interval hold what the proposal
 * really saves, and what would each rule for moving have done? The rule in use asks for a saving above nothing with 90 %
 * confidence and for a cut in force outside the zone. Compared are bounds that are not widened for the labels that
 * folds share, and cuts in force anywhere.
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
    ...{ zone: 0, width: 0, covered: 0, bounded: 0, crossFitted: 0, naive: 0, truth: 0 },
    ...{ rule: none(), anywhere: none(), narrow: none(), narrowAnywhere: none() },
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
    const { equallyGood: zone, best, saving, current } = advice;
    if (!zone || !best || !saving || !current) continue;
    const truth = 1000 * (costOfFallingNeed(inForce) - costOfFallingNeed(best.cut));
    if (zone.from <= bestCutOfFallingNeed + 0.005 && bestCutOfFallingNeed - 0.005 <= zone.to) tally.zone++;
    tally.width += zone.to - zone.from;
    if (truth >= saving.low - 1e-9) tally.bounded++;
    if (truth >= saving.low - 1e-9 && truth <= saving.high + 1e-9) tally.covered++;
    tally.crossFitted += saving.estimate;
    tally.naive += current.cost - best.cost;
    tally.truth += truth;
    const [from, to] = [Math.min(best.cut, inForce), Math.max(best.cut, inForce)];
    const isIn =
      best.cut !== inForce && cases.filter(({ score }) => score >= from && score < to).length >= LEAST_LABELS;
    const isOutside = inForce < zone.from || inForce > zone.to;
    const narrow = saving.estimate - (saving.estimate - saving.low) / WIDENED;
    const rules = [
      [tally.rule, saving.low > 0 && isOutside],
      [tally.anywhere, saving.low > 0],
      [tally.narrow, narrow > 0 && isOutside],
      [tally.narrowAnywhere, narrow > 0],
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
  console.log(
    '\n### The zone of equally good cuts (nominal 95 %), and the saving of the proposal (bound 90 %, interval 80 %)\n',
  );
  console.log(
    '| labels | in force | wasted | zone holds the best cut | its width | saving is at least the bound | interval holds it | true saving | cross-fitted | on the labels that chose |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const { labels, inForce, waste, tally } of rows) {
    const mean = (sum: number, digits: number) => (sum / RUNS).toFixed(digits);
    const cells = [labels, inForce, share(waste), mean(tally.zone, 3), mean(tally.width, 2)];
    const interval = [mean(tally.bounded, 3), mean(tally.covered, 3)];
    const savings = [mean(tally.truth, 0), mean(tally.crossFitted, 0), mean(tally.naive, 0)];
    console.log(`| ${[...cells, ...interval, ...savings].join(' | ')} |`);
  }
}

function printRules(rows: readonly Row[]): void {
  console.log('\n### Rules for moving: moved (for the worse), saved per 1,000 cases on average\n');
  console.log(
    '| labels | in force | wasted | bound above 0, outside the zone | bound above 0 | not widened, outside the zone | not widened |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const { labels, inForce, waste, tally } of rows) {
    const cell = ({ moved, harmed, saved }: Moves) =>
      `${share(moved / RUNS)} (${share(harmed / RUNS)}), ${(saved / RUNS).toFixed(0)}`;
    const rules = [tally.rule, tally.anywhere, tally.narrow, tally.narrowAnywhere];
    console.log(`| ${[labels, inForce, share(waste), ...rules.map(cell)].join(' | ')} |`);
  }
}

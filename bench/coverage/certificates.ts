import { certifyThreshold } from '../../shared/analysis/guarantee.ts';
import { type PeriodPlan, simulatePeriod } from '../../shared/analysis/testing/simulated-period.ts';
import { share } from './coverage-tally.ts';

const RUNS = 300;

/** How the need for a human grows with the risk score, what customers ask, and what nobody could tell. */
const SHAPES: Readonly<Record<string, Pick<PeriodPlan, 'need' | 'requests' | 'undecided'>>> = {
  'rises steeply': { need: (score) => 0.35 * score * score },
  'low everywhere': { need: (score) => 0.06 * score },
  '2 % at the safe end': { need: (score) => 0.02 + 0.3 * score ** 3 },
  'falls, then rises': { need: (score) => 0.12 * (score - 0.5) ** 2 + 0.02 + (score > 0.7 ? 0.2 : 0) },
  'one in ten asks': { need: (score) => 0.35 * score * score, requests: 0.1 },
  '1 % undecided': { need: (score) => 0.35 * score * score, undecided: 0.01 },
};
/** Labels of cases handed over, of automated ones in the risky third, and of the other automated ones. */
const LABELS: readonly PeriodPlan['labels'][] = [
  [30, 50, 70],
  [60, 120, 180],
  [150, 350, 500],
];

/**
 * "Missed at most 5 %, confidence 90 %" over simulated periods of 8,000 cases: how often the limit is broken at the
 * certified cut (at most 10 % are allowed), how often any cut is certified, and how much of what could be automated
 * with the truth at hand it lets through.
 */
export function certificates(): void {
  console.log('\n### Guarantee: missed rate at most 5 %, confidence 90 %\n');
  console.log(
    '| need | labels | limit broken | certified a cut | mean missed rate | automated, of what could be |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [name, shape] of Object.entries(SHAPES)) {
    for (const labels of LABELS) {
      const { broken, certified, missed, automated } = simulate(shape, labels);
      const mean = certified === 0 ? '' : (missed / certified).toFixed(3);
      const cells = [share(broken / RUNS), share(certified / RUNS), mean, share(automated / RUNS)];
      console.log(`| ${[name, labels.reduce((sum, n) => sum + n, 0), ...cells].join(' | ')} |`);
    }
  }
}

function simulate(shape: Pick<PeriodPlan, 'need' | 'requests' | 'undecided'>, labels: PeriodPlan['labels']) {
  const sums = { broken: 0, certified: 0, missed: 0, automated: 0 };
  for (let run = 0; run < RUNS; run++) {
    const { input, missedAt, automatedAt } = simulatePeriod({
      ...shape,
      ...{ seed: `certificate ${run}`, size: 8000, cut: 0.65, labels },
    });
    const cut = certifyThreshold(input).certified?.cut;
    if (cut === undefined) continue;
    const could = input.cuts.filter((one) => missedAt(one) <= input.alpha).at(-1) ?? cut;
    sums.certified++;
    sums.missed += missedAt(cut);
    sums.automated += automatedAt(cut) / automatedAt(could);
    if (missedAt(cut) > input.alpha) sums.broken++;
  }
  return sums;
}

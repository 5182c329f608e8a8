import {
  daysToAlert,
  falseAlerts,
  type SimulatedCohort,
} from '../../shared/analysis/trends/testing/simulated-rates.ts';
import { quantile } from '../../shared/stats/index.ts';
import { share } from './coverage-tally.ts';

const DRIFTS = 120;
/** Half-years of a level rate. */
const LEVELS = 40;
const COHORTS = 20;

const NOISES: readonly (readonly [name: string, noise: Pick<SimulatedCohort, 'dayNoise' | 'weekNoise'>])[] = [
  ['chance alone', { dayNoise: 0, weekNoise: 0 }],
  ['days waver', { dayNoise: 0.1, weekNoise: 0 }],
  ['weeks waver', { dayNoise: 0.05, weekNoise: 0.05 }],
];
const VOLUMES = [1400, 2880, 5000, 14_400, 40_000];

/**
 * Alerts on rates over time: how many days after its start a drift from 18 to 24 % over six weeks is found, and how
 * often a level rate of the same noise raises a false alert, when both are looked at once a day.
 */
export function alerts(): void {
  console.log('\n### Alerts: a drift from 18 to 24 % over six weeks, and a level rate of the same noise\n');
  console.log(
    '| noise | cases a week | found after, median | nine in ten | by day 14 | by day 21 | false alerts a year |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, noise] of NOISES) {
    for (const perWeek of VOLUMES) {
      const cohort = { perWeek, ...noise };
      const days = Array.from(
        { length: DRIFTS },
        (_, run) => daysToAlert(cohort, `drift ${name} ${perWeek} ${run}`) ?? Infinity,
      );
      const by = (day: number) => share(days.filter((found) => found <= day).length / DRIFTS);
      const began = Array.from({ length: LEVELS }, (_, run) =>
        falseAlerts([cohort], `level ${name} ${perWeek} ${run}`),
      );
      const cells = [said(days, 0.5), said(days, 0.9), by(14), by(21), aYear(began)];
      console.log(`| ${[name, perWeek.toLocaleString('en'), ...cells].join(' | ')} |`);
    }
  }
  const many = Array.from({ length: COHORTS }, () => ({ perWeek: 2880, ...NOISES[0]![1] }));
  const began = Array.from({ length: LEVELS / 10 }, (_, run) => falseAlerts(many, `many ${run}`));
  console.log(
    `\n${COHORTS} level cohorts of 2,880 cases a week judged together: ${aYear(began)} false alerts a year in all.`,
  );
}

/** Days, of which some may be without end: then "not in six weeks". */
function said(days: readonly number[], p: number): string {
  const at = quantile(
    days.map((day) => Math.min(day, 1e6)),
    p,
  );
  return at > 42 ? 'not in 6 weeks' : `${Math.round(at)} d`;
}

function aYear(began: readonly number[]): string {
  return ((2 * began.reduce((sum, alerts) => sum + alerts, 0)) / began.length).toFixed(2);
}

import {
  bestCutOfFallingNeed,
  fallingNeed,
  simulateLabels,
  usualCosts,
} from '../../shared/analysis/testing/simulated-labels.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';

const RUNS = 200;

/** How often the advice's zone of equally good cuts holds the true best cut, over made-up periods with known truth. */
export function thresholdZones(): void {
  console.log('\n### Threshold advice: is the true best cut inside the zone?\n');
  console.log('| labels | zone holds the best cut | mean width of the zone | advice given |');
  console.log('|---|---|---|---|');
  for (const [escalated, automated] of [
    [60, 60],
    [100, 200],
    [300, 500],
  ] as const) {
    let inside = 0;
    let given = 0;
    let width = 0;
    for (let run = 0; run < RUNS; run++) {
      const { cases, population } = simulateLabels({
        escalated,
        automated,
        cut: 0.5,
        need: fallingNeed,
        seed: `zone-${escalated}-${run}`,
      });
      const advice = adviseThreshold({
        signal: 'confidence',
        direction: 'higher_is_safer',
        cases,
        unusable: 0,
        population,
        costs: usualCosts,
        currency: 'EUR',
        current: 0.5,
        seed: `advice-${run}`,
        resamples: 400,
      });
      const zone = advice.equallyGood;
      if (zone === null) continue;
      given++;
      width += zone.to - zone.from;
      if (zone.from <= bestCutOfFallingNeed && bestCutOfFallingNeed <= zone.to) inside++;
    }
    const cells = [
      escalated + automated,
      (inside / given).toFixed(3),
      (width / given).toFixed(3),
      `${given} of ${RUNS}`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

import { describe, expect, it } from 'vitest';
import { createRandom } from '../../stats/index.ts';
import type { KpiCase, KpiStratum } from '../kpi-cells.ts';
import { kpis } from '../kpis.ts';

/** An automated side in which few cases are at risk, and most of what was missed is among them. */
const STRATA = [
  { key: '["risk"]', population: 300, missed: 90, drawn: 60 },
  { key: '[""]', population: 2700, missed: 54, drawn: 120 },
];
const TRUTH = (90 + 54) / 3000;
const RUNS = 400;

/** One draw without replacement and its labels. */
function labelled(random: ReturnType<typeof createRandom>): KpiCase[] {
  return STRATA.flatMap(({ key, population, missed, drawn }) => {
    let left = population;
    let events = missed;
    return Array.from({ length: drawn }, (): KpiCase => {
      const isMissed = random.next() * left < events;
      left -= 1;
      if (isMissed) events -= 1;
      const verdict = isMissed ? 'missed_escalation' : 'correct_resolution';
      return { outcome: 'automated', stratum: key, verdict, sufficient: null };
    });
  });
}

describe('a sample that draws risky cases six times as densely', () => {
  const strata = STRATA.map(
    ({ key, population, drawn }): KpiStratum => ({
      outcome: 'automated',
      key,
      population,
      sampled: drawn,
      imported: population,
    }),
  );
  const random = createRandom('oversampled');
  const runs = Array.from({ length: RUNS }, () => {
    const cases = labelled(random);
    const missed = kpis({ strata, cases }).find(({ id }) => id === 'missed_escalation_rate');
    const { estimate = Number.NaN, low = 0, high = 0 } = missed ?? {};
    const plain = cases.filter(({ verdict }) => verdict === 'missed_escalation').length / cases.length;
    return { estimate, plain, covers: low <= TRUTH && TRUTH <= high };
  });
  const mean = (of: (run: (typeof runs)[number]) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / RUNS;

  it('estimates the rate of the population without bias', () => {
    // Four standard errors of the mean over the runs.
    const spread = Math.sqrt(mean(({ estimate }) => (estimate - TRUTH) ** 2) / RUNS);
    expect(Math.abs(mean(({ estimate }) => estimate) - TRUTH)).toBeLessThan(4 * spread);
    expect(mean(({ plain }) => plain)).toBeGreaterThan(2 * TRUTH);
  });

  it('has an interval that covers it as often as it says', () => {
    expect(mean(({ covers }) => Number(covers))).toBeGreaterThanOrEqual(0.93);
  });
});

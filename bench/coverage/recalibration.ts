import { crossFitEvent } from '../../shared/analysis/calibration/cross-fit-event.ts';
import { domainOf } from '../../shared/analysis/calibration/domain.ts';
import { fallingNeed, simulateLabels } from '../../shared/analysis/testing/simulated-labels.ts';
import type { RecalibrationMethod } from '../../shared/model/recalibration.ts';
import { isEstimated } from '../../shared/stats/index.ts';
import { points } from './coverage-tally.ts';

const RUNS = 200;
const METHODS: readonly RecalibrationMethod[] = ['platt', 'beta', 'isotonic'];
const CUT = 0.8;
const BINS = 10;

/** What was said and what was true of the cases whose stated probability lies in one tenth, weighted. */
interface Bin {
  weight: number;
  stated: number;
  truth: number;
}

/**
 * Are recalibrated probabilities what they say? Of all simulated cases whose cross-fitted probability lies in one
 * tenth, the mean of it against the mean of the true chance. The raw signal reads `1 - confidence` as the chance.
 */
export function recalibration(): void {
  console.log('\n### Recalibrated probabilities against the true chance (0: none off)\n');
  console.log(
    '| labels | map | given | mean stated - true | mean gap over tenths | largest gap of a tenth |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const perSide of [60, 150, 500]) {
    for (const method of ['raw', ...METHODS] as const) print(perSide, method);
  }
}

function print(perSide: number, method: RecalibrationMethod | 'raw'): void {
  const bins = Array.from({ length: BINS }, (): Bin => ({ weight: 0, stated: 0, truth: 0 }));
  let given = 0;
  for (let run = 0; run < RUNS; run++) {
    const seed = `recalibration ${perSide} ${run}`;
    const { cases, population } = simulateLabels({
      ...{ escalated: perSide, automated: perSide, cut: CUT, need: fallingNeed, seed },
    });
    const domain = domainOf(cases, population, () => true);
    // Both speak of the chance that all is well, as the signal does.
    const found =
      method === 'raw'
        ? { value: Float64Array.from(cases, ({ score }) => score) }
        : crossFitEvent(domain, 'higher_is_safer', { method, seed });
    if (!isEstimated(found)) continue;
    given++;
    cases.forEach(({ score, escalated }, i) => {
      const stated = 1 - found.value[i]!;
      const bin = bins[Math.min(BINS - 1, Math.floor(stated * BINS))]!;
      const weight = (escalated ? population.escalated : population.automated) / perSide;
      bin.weight += weight;
      bin.stated += weight * stated;
      bin.truth += weight * fallingNeed(score);
    });
  }
  const all = bins.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = bins
    // A tenth that hardly a case falls into says little.
    .filter(({ weight }) => weight > 0.01 * all)
    .map(({ weight, stated, truth }) => ({ weight, gap: (stated - truth) / weight }));
  const mean = gaps.reduce((sum, { weight, gap }) => sum + weight * Math.abs(gap), 0) / all;
  const overall = bins.reduce((sum, { stated, truth }) => sum + stated - truth, 0) / all;
  const largest = Math.max(...gaps.map(({ gap }) => Math.abs(gap)));
  const cells = [2 * perSide, method, `${given} of ${RUNS}`, points(overall), points(mean), points(largest)];
  console.log(`| ${cells.join(' | ')} |`);
}

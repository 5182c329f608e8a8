/**
 * What the analysis thread takes to check a signal and to fit its maps at 100,000 labels of four agent versions, with
 * and without weights. Run with: node bench/calibration.ts [labels]
 */
import type { GroupedCase } from '../shared/analysis/calibration/check-input.ts';
import { recalibrateSignal } from '../shared/analysis/calibration/recalibration.ts';
import { checkSignal } from '../shared/analysis/calibration/signal-check.ts';
import { createRandom } from '../shared/stats/index.ts';
import { heading, lineOf, measure } from './support/measure.ts';

const LABELS = Number(process.argv[2] ?? 100_000);
const RUNS = 5;
const CUT = 0.6;
const VERSIONS = 4;
/** Milliseconds. */
const AIM = 2000;

const random = createRandom('bench');
const cases = Array.from({ length: LABELS }, (_, i): GroupedCase => {
  const score = random.next();
  const escalated = score < CUT;
  const needed = random.next() < score * score ? 0 : 1;
  return {
    group: `v${i % VERSIONS}`,
    score,
    needed,
    escalated,
    stratum: escalated ? 'escalated' : 'automated',
  };
});
const shared = { signal: 'confidence', direction: 'higher_is_safer', cases, level: 0.95 } as const;

/** The least that any ranking takes: the same scores, sorted. */
const baseline = await measure(RUNS, () => Float64Array.from(cases, ({ score }) => score).sort());

console.log(heading());
for (const population of [null, { escalated: 9 * LABELS, automated: 4 * LABELS }]) {
  const weights = population ? 'weighted' : 'of the sample';
  const check = await measure(RUNS, () =>
    checkSignal({
      ...{ ...shared, population, guessed: false, by: 'agentVersion', field: 'agentVersion' },
      ...{ presence: [], inForce: () => null, lastSeen: new Map() },
    }),
  );
  const name = `check of ${VERSIONS} versions and all, ${weights}`;
  console.log(lineOf({ name, times: check, baseline, aim: AIM }));
  const maps = await measure(RUNS, () =>
    recalibrateSignal({ ...shared, population, group: null, seed: 'bench' }),
  );
  console.log(lineOf({ name: `three maps across folds, ${weights}`, times: maps, baseline, aim: AIM }));
}

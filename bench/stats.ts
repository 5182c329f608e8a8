/**
 * The heavy paths of the statistics core against scikit-learn, SciPy and statsmodels on the same arrays, in one run.
 * Run with: npm run bench:stats. Without those packages the Python column is left out and the run says so.
 * Set PYTHON to choose the interpreter.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { krippendorffInterval } from '../shared/stats/agreement/krippendorff-interval.ts';
import { countRatings } from '../shared/stats/agreement/rating-counts.ts';
import { isEstimated } from '../shared/stats/estimate.ts';
import { createRandom } from '../shared/stats/numeric/random.ts';
import { auroc } from '../shared/stats/signal/auroc.ts';
import { isotonic } from '../shared/stats/signal/isotonic.ts';
import { reliabilityCurve } from '../shared/stats/signal/reliability-curve.ts';
import { costSweep } from '../shared/stats/threshold/cost-sweep.ts';
import { sweepRow } from '../shared/stats/threshold/sweep-row.ts';
import { thresholdBootstrap } from '../shared/stats/threshold/threshold-bootstrap.ts';

const ROWS = 1_000_000;
const LABELLED = 10_000;
const REPLICATES = 2_000;
const UNITS = 5_000;
const REVIEWERS = 10;
const ANSWERS = 5;
const RUNS = 5;
const COSTS = { wrongAct: 25, escalate: 4, unneeded: 1, missedRequest: 0 };

type Timing = { readonly seconds: number; readonly check: number };

const random = createRandom('bench');
const score = Float64Array.from({ length: ROWS }, () => random.next());
const label = Uint8Array.from(score, (p) => (random.next() < p ** 1.5 ? 1 : 0));
const weight = Float64Array.from(score, () => 1 + random.integer(20));
const stratum = Float64Array.from({ length: LABELLED }, (_, i) => (i < LABELLED / 2 ? 0 : 1));
const populations = [20_000, 180_000];
const ratings = Array.from({ length: UNITS }, () => {
  const truth = random.integer(ANSWERS);
  return Array.from({ length: REVIEWERS }, () => {
    if (random.next() < 0.05) return null;
    return random.next() < 0.6 ? truth : random.integer(ANSWERS);
  });
});

const small = { score: score.subarray(0, LABELLED), need: label.subarray(0, LABELLED) };
const designWeight = Float64Array.from(stratum, (h) => populations[h]! / (LABELLED / 2));
const rates = Array.from({ length: 4 }, () => new Float64Array(ROWS + 1));

/** Each task returns one figure, so that both sides can be seen to compute the same thing. */
const tasks: readonly { readonly name: string; readonly run: () => number }[] = [
  { name: 'AUROC with DeLong error, 1,000,000 rows', run: () => figure(auroc(label, score)) },
  {
    name: 'AUROC, weighted, linearised error, 1,000,000 rows',
    run: () => figure(auroc(label, score, { weight })),
  },
  {
    name: 'cost and rates at every threshold, 1,000,000 rows',
    run: () => {
      const sweep = costSweep({ score, need: label, weight }, { costs: COSTS });
      if (!isEstimated(sweep)) return Number.NaN;
      // The rates too, since the other side computes them.
      for (let k = 0; k <= sweep.scores.length; k++) {
        const { precision, recall, missedRate, escalationRate } = sweepRow(sweep, k);
        rates[0]![k] = precision ?? 0;
        rates[1]![k] = recall ?? 0;
        rates[2]![k] = missedRate ?? 0;
        rates[3]![k] = escalationRate;
      }
      return sweep.best.meanCost;
    },
  },
  {
    name: 'isotonic fit, weighted, 1,000,000 rows',
    run: () => {
      const fit = isotonic(score, label, weight);
      return isEstimated(fit)
        ? fit.value.reduce((sum, value) => sum + value, 0) / fit.value.length
        : Number.NaN;
    },
  },
  {
    name: 'reliability curve with Wilson bars, 1,000,000 rows',
    run: () => {
      const curve = reliabilityCurve(label, score, { bins: 15 });
      return isEstimated(curve) ? curve.value[7]!.low : Number.NaN;
    },
  },
  {
    name: `best cut with band, ${REPLICATES} stratified resamples of ${LABELLED}`,
    run: () => {
      const cases = { ...small, weight: designWeight };
      const design = { stratum, populations };
      const options = { costs: COSTS, design, current: 0.5, replicates: REPLICATES, seed: 1 };
      const zone = thresholdBootstrap(cases, options);
      return isEstimated(zone) ? Number(zone.bestCut) : Number.NaN;
    },
  },
  {
    name: `Krippendorff alpha, ${REPLICATES} resamples of ${UNITS} x ${REVIEWERS}`,
    run: () => {
      const counts = countRatings(ratings, [0, 1, 2, 3, 4]);
      return figure(krippendorffInterval(counts, { seed: 1, metric: 'ordinal', replicates: REPLICATES }));
    },
  },
];

function figure(result: { readonly value: number | null }): number {
  return result.value ?? Number.NaN;
}

function timed(run: () => number): Timing {
  const start = performance.now();
  const check = run();
  return { seconds: (performance.now() - start) / 1000, check };
}

/** A running Python process that times one task per line of input; null when the packages are missing. */
async function startPython(
  folder: string,
): Promise<{ time(task: number): Promise<Timing>; stop(): void } | null> {
  const script = path.join(import.meta.dirname, 'stats-reference.py');
  const candidates =
    process.env.PYTHON === undefined ? ['python3', '/usr/bin/python3'] : [process.env.PYTHON];
  const python = candidates.find((name) => spawnSync(name, [script, '--check']).status === 0);
  if (python === undefined) return null;
  const child = spawn(python, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(task) {
      child.stdin.write(`${task}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The Python side ended early.');
      return JSON.parse(value) as Timing;
    },
    stop: () => child.stdin.end(),
  };
}

function writeArrays(folder: string): void {
  const answers = Float64Array.from(ratings.flat(), (answer) => answer ?? Number.NaN);
  writeFileSync(path.join(folder, 'label.u8'), label);
  for (const [name, values] of Object.entries({ score, weight, stratum, designWeight, answers })) {
    writeFileSync(path.join(folder, `${name}.f64`), new Uint8Array(values.buffer));
  }
  const settings = { ...COSTS, populations, LABELLED, REPLICATES, UNITS, REVIEWERS, ANSWERS };
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

const faster = (a: Timing | undefined, b: Timing): Timing =>
  a !== undefined && a.seconds < b.seconds ? a : b;

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
try {
  writeArrays(folder);
  const python = await startPython(folder);
  if (python === null) console.log('No Python with scikit-learn, SciPy and statsmodels: only our own times.');
  const ours: Timing[] = [];
  const theirs: Timing[] = [];
  // Turn by turn, so that a busy moment of the machine does not fall on one side only.
  for (let run = 0; run < RUNS; run++) {
    for (const [i, task] of tasks.entries()) {
      ours[i] = faster(ours[i], timed(task.run));
      if (python !== null) theirs[i] = faster(theirs[i], await python.time(i));
    }
  }
  python?.stop();
  console.log(`Best of ${RUNS} runs each; a ratio above 1 means that we are faster.`);
  for (const [i, { name }] of tasks.entries()) console.log(row(name, ours[i]!, theirs[i]));
} finally {
  rmSync(folder, { recursive: true });
}

function row(name: string, own: Timing, reference: Timing | undefined): string {
  const columns = [name.padEnd(58), `${own.seconds.toFixed(3)} s`.padStart(9)];
  if (reference !== undefined) {
    columns.push(`Python ${reference.seconds.toFixed(3)} s`.padStart(17));
    columns.push(`ratio ${(reference.seconds / own.seconds).toFixed(2)}`.padStart(12));
    columns.push(`  figures ${own.check.toPrecision(7)} and ${reference.check.toPrecision(7)}`);
  }
  return columns.join(' ');
}

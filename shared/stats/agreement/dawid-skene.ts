import { requireCount, requireNonNegative, requirePositive, requireProbability } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { createRandom } from '../numeric/random.ts';
import { errorMatrices } from './error-matrices.ts';
import { requireGold, requireVotes, type Vote, type VoteSizes } from './label-votes.ts';

export type DawidSkeneOptions = {
  /** Units whose class is known; their posterior stays there. */
  readonly gold?: ReadonlyMap<number, number>;
  /** Added to every expected confusion count; 0.1 unless said, 0 is plain maximum likelihood. */
  readonly smoothing?: number;
  /** A reviewer with fewer labels than this gets the error matrix pooled over all reviewers; 0 unless said. */
  readonly pooledBelow?: number;
  /** Stop when no posterior moves by more than this; 1e-8 unless said. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Mixes this share of chance into the vote shares it starts from; none unless said. */
  readonly startNoise?: { readonly share: number; readonly seed: number | string };
};

export type DawidSkene = {
  /** Posterior probability of each class for each unit, units x classes. */
  readonly value: readonly (readonly number[])[];
  /** Share of each class. */
  readonly prior: readonly number[];
  /** Per reviewer: probability of each answer (inner) given each true class (outer). */
  readonly confusion: readonly (readonly (readonly number[])[])[];
  /** Observed-data log-likelihood at these parameters. */
  readonly logLikelihood: number;
  readonly iterations: number;
  /** False when it stopped at `maxIterations`. */
  readonly converged: boolean;
};

/**
 * Dawid-Skene consensus: unit classes and reviewer error rates estimated together by expectation-maximisation,
 * started from the shares of the votes. A second opinion beside adjudication: it is unstable below about five
 * labels per reviewer and class, and must not be used to score the reviewers who formed it.
 *
 * Cannot be estimated: no votes.
 * Errors: a unit, reviewer or class that does not exist, smoothing below 0, a share of noise outside [0, 1].
 * Source: Dawid & Skene 1979. Golden file: dawid_skene.
 * @param votes one entry per label; a reviewer may label a unit more than once
 * @param sizes how many units, reviewers and classes there are
 * @example dawidSkene([[0, 0, 1], [0, 1, 1]], { units: 1, reviewers: 2, classes: 2 }).value // [[0, 1]]
 */
export function dawidSkene(
  votes: readonly Vote[],
  sizes: VoteSizes,
  options: DawidSkeneOptions = {},
): DawidSkene | NotEstimable {
  const {
    gold = new Map(),
    smoothing = 0.1,
    pooledBelow = 0,
    tolerance = 1e-8,
    maxIterations = 2000,
  } = options;
  requireVotes(votes, sizes);
  requireGold(gold, sizes);
  requireNonNegative('smoothing', smoothing);
  requirePositive('tolerance', tolerance);
  requireCount('maxIterations', maxIterations, 1);
  requireProbability('startNoise.share', options.startNoise?.share ?? 0);
  if (votes.length === 0) return cannotEstimate('nothing-reviewed', 'There are no labels yet.', { n: 0 });

  const { units, classes } = sizes;
  let posterior = voteShares(votes, sizes);
  if (options.startNoise !== undefined) mixInChance(posterior, classes, options.startNoise);
  clamp(posterior, classes, gold);
  let prior = meanPosterior(posterior, sizes);
  let confusion = errorMatrices(votes, posterior, sizes, { smoothing, pooledBelow });
  let iterations = 0;
  let moved = Infinity;
  while (moved > tolerance && iterations < maxIterations) {
    const next = expectation(votes, sizes, prior, confusion);
    clamp(next, classes, gold);
    moved = 0;
    for (let i = 0; i < next.length; i++) moved = Math.max(moved, Math.abs(next[i]! - posterior[i]!));
    posterior = next;
    prior = meanPosterior(posterior, sizes);
    confusion = errorMatrices(votes, posterior, sizes, { smoothing, pooledBelow });
    iterations += 1;
  }
  const logLikelihood = jointLogs(votes, sizes, prior, confusion).reduce(
    (sum, logs) => sum + logSum(logs),
    0,
  );
  return {
    value: Array.from({ length: units }, (_, i) => [...posterior.slice(i * classes, (i + 1) * classes)]),
    prior: [...prior],
    confusion,
    logLikelihood,
    iterations,
    converged: moved <= tolerance,
  };
}

function voteShares(votes: readonly Vote[], { units, classes }: VoteSizes): Float64Array {
  const shares = new Float64Array(units * classes);
  for (const [unit, , label] of votes) shares[unit * classes + label]! += 1;
  for (let i = 0; i < units; i++) normalise(shares.subarray(i * classes, (i + 1) * classes));
  return shares;
}

function mixInChance(
  shares: Float64Array,
  classes: number,
  { share, seed }: { readonly share: number; readonly seed: number | string },
): void {
  const random = createRandom(seed);
  const chance = new Float64Array(classes);
  for (let start = 0; start < shares.length; start += classes) {
    for (let k = 0; k < classes; k++) chance[k] = random.next();
    normalise(chance);
    for (let k = 0; k < classes; k++)
      shares[start + k] = (1 - share) * shares[start + k]! + share * chance[k]!;
  }
}

function clamp(posterior: Float64Array, classes: number, gold: ReadonlyMap<number, number>): void {
  for (const [unit, label] of gold) {
    posterior.fill(0, unit * classes, (unit + 1) * classes);
    posterior[unit * classes + label] = 1;
  }
}

/** Scales to a sum of 1; nothing at all becomes equal shares. */
function normalise(shares: Float64Array): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  for (let k = 0; k < shares.length; k++) shares[k] = total > 0 ? shares[k]! / total : 1 / shares.length;
}

function meanPosterior(posterior: Float64Array, { units, classes }: VoteSizes): Float64Array {
  const prior = new Float64Array(classes);
  for (let i = 0; i < posterior.length; i++) prior[i % classes]! += posterior[i]! / units;
  return prior;
}

function expectation(
  votes: readonly Vote[],
  sizes: VoteSizes,
  prior: Float64Array,
  confusion: readonly (readonly (readonly number[])[])[],
): Float64Array {
  const posterior = new Float64Array(sizes.units * sizes.classes);
  jointLogs(votes, sizes, prior, confusion).forEach((logs, unit) => {
    const total = logSum(logs);
    logs.forEach((log, k) => {
      posterior[unit * sizes.classes + k] = Math.exp(log - total);
    });
  });
  return posterior;
}

/** ln of prior times the probability of all answers, per unit and class. */
function jointLogs(
  votes: readonly Vote[],
  { units, classes }: VoteSizes,
  prior: Float64Array,
  confusion: readonly (readonly (readonly number[])[])[],
): number[][] {
  const logPrior = Array.from(prior, Math.log);
  const logs = Array.from({ length: units }, () => [...logPrior]);
  const logConfusion = confusion.map((matrix) => matrix.map((row) => row.map(Math.log)));
  for (const [unit, reviewer, label] of votes) {
    for (let k = 0; k < classes; k++) logs[unit]![k]! += logConfusion[reviewer]![k]![label]!;
  }
  return logs;
}

/** ln of a sum of exponentials; -Infinity stands for a class that is ruled out. */
function logSum(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
}

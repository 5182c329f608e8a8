import { requireCount } from '../arguments.ts';
import { isEstimated, type NotEstimable } from '../estimate.ts';
import { type DawidSkene, type DawidSkeneOptions, dawidSkene } from './dawid-skene.ts';
import type { Vote, VoteSizes } from './label-votes.ts';

export type DawidSkeneStarts = DawidSkene & {
  /** Log-likelihood reached from the vote shares and from each disturbed start. */
  readonly reached: readonly number[];
  /** True when a disturbed start did better than the vote shares: the consensus is not firm. */
  readonly unstable: boolean;
};

export type DawidSkeneStartsOptions = Omit<DawidSkeneOptions, 'startNoise'> & {
  /** Decides the disturbed starts. */
  readonly seed: number | string;
  /** Disturbed starts beside the vote shares; 5 unless said. */
  readonly starts?: number;
};

/** Enough chance to leave a weak optimum, too little to exchange the classes. */
const NOISE = 0.3;

/** A likelihood better by less than this is the same optimum. */
const BETTER = 1e-4;

/**
 * Dawid-Skene from several starts, because its likelihood can have more than one peak: the vote shares and a few
 * disturbed copies of them. The fit with the highest likelihood is returned.
 *
 * Cannot be estimated, errors: as `dawidSkene`; fewer than one disturbed start.
 * Source: Dawid & Skene 1979. Golden file: dawid_skene.
 * @param votes one entry per label
 * @param sizes how many units, reviewers and classes there are
 * @example dawidSkeneStarts([[0, 0, 1], [0, 1, 1]], { units: 1, reviewers: 2, classes: 2 }, { seed: 1 }).unstable // false
 */
export function dawidSkeneStarts(
  votes: readonly Vote[],
  sizes: VoteSizes,
  options: DawidSkeneStartsOptions,
): DawidSkeneStarts | NotEstimable {
  const { seed, starts = 5, ...shared } = options;
  requireCount('starts', starts, 1);
  const plain = dawidSkene(votes, sizes, shared);
  if (!isEstimated(plain)) return plain;
  let best = plain;
  const reached = [plain.logLikelihood];
  for (let start = 1; start <= starts; start++) {
    const startNoise = { share: NOISE, seed: `${seed}/${start}` };
    const fit = dawidSkene(votes, sizes, { ...shared, startNoise });
    if (!isEstimated(fit)) return fit;
    reached.push(fit.logLikelihood);
    if (fit.logLikelihood > best.logLikelihood + BETTER) best = fit;
  }
  return { ...best, reached, unstable: best !== plain };
}

import { invertPositive } from './invert-positive.ts';
import { expit, softplus } from './logit.ts';

export type LogisticData = {
  /** k columns of n numbers each; an intercept is a column of ones. */
  readonly columns: readonly Float64Array[];
  /** n targets within [0, 1]. */
  readonly target: ArrayLike<number>;
  readonly weight?: ArrayLike<number> | undefined;
  /** Added to the linear predictor, with coefficient 1. */
  readonly offset?: Float64Array | undefined;
};

export type LogisticFit = {
  /** k coefficients. */
  readonly coefficient: readonly number[];
  /** Inverse information, k rows of k. */
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
  /** n fitted probabilities. */
  readonly fitted: Float64Array;
};

const MOST_STEPS = 40;
const MOST_HALVINGS = 30;
const CONVERGED = 1e-11;

/**
 * Weighted maximum likelihood for logit P = columns · coefficient + offset, by Newton steps that are halved
 * until the likelihood does not fall.
 *
 * @returns null when the likelihood has no finite maximum (separation) or the columns are collinear
 * Source: McCullagh & Nelder 1989, chapter 4.
 */
export function fitLogistic(data: LogisticData): LogisticFit | null {
  let coefficient = data.columns.map(() => 0);
  let predictor = linearPredictor(data, coefficient);
  let logLikelihood = likelihood(data, predictor);
  for (let step = 0; step < MOST_STEPS; step++) {
    const covariance = invertPositive(information(data, predictor));
    if (covariance === null) return null;
    const gradient = score(data, predictor);
    const move = covariance.map((row) => row.reduce((sum, v, j) => sum + v * gradient[j]!, 0));
    if (move.every((d, j) => Math.abs(d) <= CONVERGED * (1 + Math.abs(coefficient[j]!)))) {
      return { coefficient, covariance, logLikelihood, fitted: predictor.map(expit) };
    }
    let factor = 1;
    for (let halving = 0; halving <= MOST_HALVINGS; halving++, factor /= 2) {
      const trial = coefficient.map((c, j) => c + factor * move[j]!);
      const trialPredictor = linearPredictor(data, trial);
      const trialLikelihood = likelihood(data, trialPredictor);
      // Rounding may lower the sum by an ulp at the maximum; that is no reason to halve.
      if (trialLikelihood >= logLikelihood - 1e-12 * Math.abs(logLikelihood) || halving === MOST_HALVINGS) {
        coefficient = trial;
        predictor = trialPredictor;
        logLikelihood = trialLikelihood;
        break;
      }
    }
  }
  return null;
}

function linearPredictor({ columns, target, offset }: LogisticData, coefficient: readonly number[]) {
  const predictor = offset === undefined ? new Float64Array(target.length) : offset.slice();
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const c = coefficient[j]!;
    for (let i = 0; i < predictor.length; i++) predictor[i]! += c * column[i]!;
  }
  return predictor;
}

function likelihood({ target, weight }: LogisticData, predictor: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < predictor.length; i++) {
    const eta = predictor[i]!;
    sum += (weight === undefined ? 1 : weight[i]!) * (target[i]! * eta - softplus(eta));
  }
  return sum;
}

function score({ columns, target, weight }: LogisticData, predictor: Float64Array): number[] {
  const gradient = columns.map(() => 0);
  for (let i = 0; i < predictor.length; i++) {
    const residual = (weight === undefined ? 1 : weight[i]!) * (target[i]! - expit(predictor[i]!));
    for (let j = 0; j < gradient.length; j++) gradient[j]! += residual * columns[j]![i]!;
  }
  return gradient;
}

function information({ columns, weight }: LogisticData, predictor: Float64Array): number[][] {
  const k = columns.length;
  const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let i = 0; i < predictor.length; i++) {
    const p = expit(predictor[i]!);
    const v = (weight === undefined ? 1 : weight[i]!) * p * (1 - p);
    for (let j = 0; j < k; j++) {
      const vx = v * columns[j]![i]!;
      for (let l = 0; l <= j; l++) matrix[j]![l]! += vx * columns[l]![i]!;
    }
  }
  for (let j = 0; j < k; j++) for (let l = 0; l < j; l++) matrix[l]![j] = matrix[j]![l]!;
  return matrix;
}

import { invertPositive } from '../signal/invert-positive.ts';
import { expit, softplus } from '../signal/logit.ts';

/** A penalised maximum; coefficients in `fixed` were held. */
export type FirthFit = {
  readonly coefficients: readonly number[];
  /** Log likelihood plus half the log determinant of the information. */
  readonly penalised: number;
  /** Inverse information of all coefficients. */
  readonly covariance: readonly (readonly number[])[];
};

const MOST_STEPS = 200;
const CONVERGED = 1e-10;

/**
 * Maximises loglik + ½ ln|X'WX| by Newton steps on Firth's modified score, halved until the penalised likelihood
 * does not fall. One coefficient may be held at a value: then the others are maximised, with the penalty still on
 * the full information (the profile of Heinze & Schemper 2002).
 *
 * @param rows design matrix, one row per case, intercept included
 * @param y 0 or 1 per case
 * @param start first guess
 * @param held index of the coefficient to hold, or -1
 * @returns null when the columns are collinear or the steps do not settle
 */
export function firthFit(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  start: readonly number[],
  held = -1,
): FirthFit | null {
  let coefficients = [...start];
  let state = evaluate(rows, y, coefficients);
  if (state === null) return null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = newtonMove(rows, y, state, held);
    if (move === null) return null;
    const { penalised, covariance } = state;
    if (move.every((size) => Math.abs(size) < CONVERGED)) return { coefficients, penalised, covariance };
    // A long step is cut first, so that a separated column does not jump out of range.
    let factor = Math.min(1, 5 / Math.max(...move.map(Math.abs)));
    let next = null;
    for (let halving = 0; halving < 40; halving++, factor /= 2) {
      const trial = coefficients.map((value, j) => value + factor * move[j]!);
      const trialState = evaluate(rows, y, trial);
      if (trialState !== null && trialState.penalised >= penalised - 1e-12 * Math.abs(penalised)) {
        next = { trial, trialState };
        break;
      }
    }
    // No step raises the likelihood any more: this is the maximum to working precision.
    if (next === null) return { coefficients, penalised, covariance };
    coefficients = next.trial;
    state = next.trialState;
  }
  return null;
}

type State = {
  readonly fitted: Float64Array;
  readonly information: readonly (readonly number[])[];
  readonly covariance: readonly (readonly number[])[];
  readonly penalised: number;
};

function evaluate(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  coefficients: readonly number[],
): State | null {
  const k = coefficients.length;
  const fitted = new Float64Array(rows.length);
  const information = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  let penalised = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let eta = 0;
    for (let j = 0; j < k; j++) eta += coefficients[j]! * row[j]!;
    penalised += y[i]! * eta - softplus(eta);
    const p = expit(eta);
    fitted[i] = p;
    const w = p * (1 - p);
    for (let j = 0; j < k; j++) {
      for (let l = 0; l < k; l++) information[j]![l]! += w * row[j]! * row[l]!;
    }
  }
  const covariance = invertPositive(information);
  if (covariance === null) return null;
  const logDeterminant = lnDeterminant(information);
  return { fitted, information, covariance, penalised: penalised + logDeterminant / 2 };
}

function newtonMove(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  { fitted, information, covariance }: State,
  held: number,
): number[] | null {
  const k = covariance.length;
  const score = new Array<number>(k).fill(0);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const p = fitted[i]!;
    let leverage = 0;
    for (let j = 0; j < k; j++) {
      for (let l = 0; l < k; l++) leverage += row[j]! * covariance[j]![l]! * row[l]!;
    }
    leverage *= p * (1 - p);
    const residual = y[i]! - p + leverage * (0.5 - p);
    for (let j = 0; j < k; j++) score[j]! += residual * row[j]!;
  }
  const free = score.map((_, j) => j).filter((j) => j !== held);
  const inverse =
    held < 0 ? covariance : invertPositive(free.map((j) => free.map((l) => information[j]![l]!)));
  if (inverse === null) return null;
  const move = new Array<number>(k).fill(0);
  free.forEach((j, row) => {
    free.forEach((l, column) => {
      move[j]! += inverse[row]![column]! * score[l]!;
    });
  });
  return move;
}

/** Of a positive definite matrix, by Cholesky pivots. */
function lnDeterminant(matrix: readonly (readonly number[])[]): number {
  const rest = matrix.map((row) => [...row]);
  let sum = 0;
  for (let j = 0; j < rest.length; j++) {
    const pivot = rest[j]![j]!;
    sum += Math.log(pivot);
    for (let i = j + 1; i < rest.length; i++) {
      const factor = rest[i]![j]! / pivot;
      for (let l = j; l < rest.length; l++) rest[i]![l]! -= factor * rest[j]![l]!;
    }
  }
  return sum;
}

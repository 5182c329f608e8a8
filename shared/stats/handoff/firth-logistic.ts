import {
  requireAllBinary,
  requireAllFinite,
  requireLevel,
  requireNonEmpty,
  requireSameLength,
} from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { chiSquareQuantile, chiSquareUpper } from '../numeric/chi-square.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { type FirthFit, firthFit } from './firth-fit.ts';

export type FirthCoefficient = {
  readonly value: number;
  readonly standardError: number;
  /** Profile penalised-likelihood interval. */
  readonly low: number;
  readonly high: number;
  /** Penalised likelihood-ratio test of a coefficient of 0. */
  readonly p: number;
};

export type FirthLogistic = {
  readonly value: 'fitted';
  /** Intercept first, then one per column. */
  readonly coefficients: readonly FirthCoefficient[];
  readonly penalisedLogLikelihood: number;
  readonly level: number;
  readonly n: number;
};

/**
 * Firth's penalised logistic regression: which missing elements go with insufficient packets, taken together. Finite
 * also when an element separates the outcomes completely.
 *
 * Penalised log likelihood = loglik + ½ ln|X'WX|; SE from (X'WX)⁻¹; profile intervals and likelihood-ratio tests,
 * since Wald ones mislead under separation. Use at least five insufficient cases per element.
 *
 * @param y 1 for an insufficient packet
 * @param columns one column per element, without intercept; each must take two values at least
 * @param level two-sided confidence
 * @returns not estimable when every case has the same outcome, a column is constant, or columns are collinear
 * Source: Firth 1993; Heinze & Schemper 2002. Golden file: firth_logistic.
 * @example
 * firthLogistic([1, 1, 0, 0], [[1, 1, 0, 0]]) // coefficient 3.22 = ln 25, the Haldane odds ratio of the 2x2 table
 */
export function firthLogistic(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  level = 0.95,
): FirthLogistic | NotEstimable {
  requireNonEmpty('y', y);
  requireAllBinary('y', y);
  requireLevel('level', level);
  columns.forEach((column, j) => {
    requireSameLength(`columns[${j}]`, column, 'y', y);
    requireAllFinite(`columns[${j}]`, column);
  });
  const n = y.length;
  if (n <= columns.length) throw new StatsArgumentError('columns', `must be fewer than the cases (${n})`);
  if (isConstant(y)) return cannotEstimate('one-class', 'Every packet was judged the same way.', { n });
  if (columns.some(isConstant)) {
    return cannotEstimate('no-variation', 'An element is missing always or never; leave it out.', { n });
  }
  const rows = Array.from({ length: n }, (_, i) =>
    Float64Array.of(1, ...columns.map((column) => column[i]!)),
  );
  const fit = firthFit(rows, y, [0, ...columns.map(() => 0)]);
  if (fit === null) {
    return cannotEstimate('degenerate', 'Two elements carry the same information; leave one out.', { n });
  }
  const coefficients: FirthCoefficient[] = [];
  for (let j = 0; j <= columns.length; j++) {
    const profiled = profile(rows, y, fit, j, level);
    if (profiled === null) {
      return cannotEstimate('not-converged', 'The likelihood of an element did not settle.', { n });
    }
    coefficients.push(profiled);
  }
  return { value: 'fitted', coefficients, penalisedLogLikelihood: fit.penalised, level, n };
}

function profile(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  fit: FirthFit,
  j: number,
  level: number,
): FirthCoefficient | null {
  const value = fit.coefficients[j]!;
  const standardError = Math.sqrt(fit.covariance[j]![j]!);
  const critical = chiSquareQuantile(level, 1);
  let failed = false;
  // The search moves in ever smaller steps, so that the last solution is close to the next.
  let near: readonly number[] = fit.coefficients;
  const drop = (held: number): number => {
    const start = near.map((own, l) => (l === j ? held : own));
    const restricted = firthFit(rows, y, start, j);
    failed ||= restricted === null;
    near = restricted?.coefficients ?? fit.coefficients;
    return restricted === null ? Number.POSITIVE_INFINITY : 2 * (fit.penalised - restricted.penalised);
  };
  const limit = (direction: 1 | -1): number => {
    let reach = standardError;
    while (drop(value + direction * reach) < critical && reach < 1000 * standardError) reach *= 2;
    return (
      direction * findSwitch(0, reach, (distance) => drop(value + direction * distance) >= critical, 1e-9)
    );
  };
  const low = value + limit(-1);
  const high = value + limit(1);
  const p = chiSquareUpper(Math.max(0, drop(0)), 1);
  return failed ? null : { value, standardError, low, high, p };
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

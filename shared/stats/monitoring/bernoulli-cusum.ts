import { requireAllBinary, requireLevel, requirePositive } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

export type BernoulliCusum = {
  /** Evidence after each case, before a reset. */
  readonly path: Float64Array;
  /** Indices of the cases that raised an alarm, from 0; the evidence starts again at 0 after each. */
  readonly alarms: readonly number[];
};

/**
 * Cumulative log-likelihood ratio over single cases for a rate p1 against p0:
 * S = max(0, S + y ln(p1/p0) + (1-y) ln((1-p1)/(1-p0))), alarm when S > h. With p1 below p0 it looks for a fall.
 *
 * Errors: outcomes other than 0 and 1, rates outside (0, 1) or equal, h not above 0.
 * Source: Reynolds & Stoumbos 1999. Golden file: ewma_cusum.
 * @param y outcomes in time order
 * @example bernoulliCusum([1, 1, 1], { p0: 0.1, p1: 0.2, h: 1.5 }).alarms // [2]
 */
export function bernoulliCusum(
  y: ArrayLike<number>,
  { p0, p1, h }: { readonly p0: number; readonly p1: number; readonly h: number },
): BernoulliCusum {
  requireAllBinary('y', y);
  requireLevel('p0', p0);
  requireLevel('p1', p1);
  requirePositive('h', h);
  if (p0 === p1) throw new StatsArgumentError('p1', 'must differ from p0');
  const hit = Math.log(p1 / p0);
  const miss = Math.log((1 - p1) / (1 - p0));
  const path = new Float64Array(y.length);
  const alarms: number[] = [];
  let evidence = 0;
  for (let i = 0; i < y.length; i++) {
    evidence = Math.max(0, evidence + (y[i] === 1 ? hit : miss));
    path[i] = evidence;
    if (evidence > h) {
      alarms.push(i);
      evidence = 0;
    }
  }
  return { path, alarms };
}

import { requireAllBinary, requireAllFinite, requireNonEmpty, requireSameLength } from '../../arguments.ts';
import type { Cut } from '../cut.ts';

/** Calibration cases drawn independently with equal chances. A higher score is riskier: escalate at or above a cut. */
export type CalibrationCases = {
  readonly score: ArrayLike<number>;
  /** 1 where a human was needed. */
  readonly need: ArrayLike<number>;
};

export type RiskTable = {
  readonly n: number;
  /** Distinct scores upwards, then `never`: from safe to bold. */
  readonly cuts: readonly Cut[];
  /** Cases acted on at each cut. */
  readonly acted: Int32Array;
  /** Cases acted on that needed a human. */
  readonly missed: Int32Array;
};

/** Counts acted and missed cases at every cut. */
export function riskTable({ score, need }: CalibrationCases): RiskTable {
  requireNonEmpty('score', score);
  requireAllFinite('score', score);
  requireSameLength('need', need, 'score', score);
  requireAllBinary('need', need);
  const n = score.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => score[i]! - score[j]! || i - j);
  const cuts: Cut[] = [];
  const acted: number[] = [];
  const missed: number[] = [];
  let needed = 0;
  for (let k = 0; k < n; k++) {
    const i = order[k]!;
    if (k === 0 || score[i] !== score[order[k - 1]!]) {
      cuts.push(score[i]!);
      acted.push(k);
      missed.push(needed);
    }
    needed += need[i]!;
  }
  cuts.push('never');
  acted.push(n);
  missed.push(needed);
  return { n, cuts, acted: Int32Array.from(acted), missed: Int32Array.from(missed) };
}

/** Acted and missed cases at any cut. */
export function countsAt({ score, need }: CalibrationCases, cut: number): { acted: number; missed: number } {
  let acted = 0;
  let missed = 0;
  for (let i = 0; i < score.length; i++) {
    if (score[i]! >= cut) continue;
    acted++;
    missed += need[i]!;
  }
  return { acted, missed };
}

import { requireCount, requireSameLength } from '../arguments.ts';
import { isEstimated, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { createRandom } from '../numeric/random.ts';
import { type CalibratorKind, calibratedProbability, fitCalibrator } from './calibrator.ts';
import { requireScoredCases } from './require-cases.ts';

/**
 * Assigns cases to folds: within each label the cases are shuffled and dealt out in turn, so every fold gets
 * its part of the rare class.
 *
 * Errors: labels other than 0 and 1 are allowed as groups; fewer than two folds.
 * Source: Kohavi 1995 (stratified folds).
 * @param label n labels
 * @param folds number of folds
 * @param seed the same seed gives the same folds
 * @returns n fold numbers from 0
 * @example stratifiedFolds([0, 0, 1, 1], 2, 1).length // 4
 */
export function stratifiedFolds(label: ArrayLike<number>, folds: number, seed: number | string): Int32Array {
  requireCount('folds', folds, 2);
  const random = createRandom(seed);
  const fold = new Int32Array(label.length);
  const byLabel = new Map<number, number[]>();
  for (let i = 0; i < label.length; i++) {
    const rows = byLabel.get(label[i]!);
    if (rows === undefined) byLabel.set(label[i]!, [i]);
    else rows.push(i);
  }
  let next = 0;
  for (const [, rows] of [...byLabel].sort(([a], [b]) => a - b)) {
    for (let i = rows.length - 1; i > 0; i--) {
      const other = random.integer(i + 1);
      [rows[i], rows[other]] = [rows[other]!, rows[i]!];
    }
    for (const row of rows) {
      fold[row] = next;
      next = (next + 1) % folds;
    }
  }
  return fold;
}

export type CrossFitted = {
  /** n probabilities, each from a map that has not seen the case. */
  readonly value: Float64Array;
  readonly folds: number;
};

/**
 * Calibrated probabilities by cross-fitting: the map for the cases of one fold is fitted on all others, so no
 * case is scored by a map that has seen its label. Score calibration and thresholds on these.
 *
 * Cannot be estimated: when the map of any fold cannot be fitted, with the reason of that fold.
 * Errors: as `fitCalibrator`; fold numbers of another length, a single fold.
 * Source: Zadrozny & Elkan 2002; Stone 1974 (cross-validation).
 * @param kind the map to fit
 * @param label n labels, 0 or 1
 * @param score n scores, or probabilities where the kind needs them
 * @param fold n fold numbers from 0, see `stratifiedFolds`
 * @param weight n weights, or nothing for equal weights
 * @example crossFit('isotonic', [0, 1, 0, 1], [1, 2, 1, 2], [0, 0, 1, 1]).value // Float64Array [0, 1, 0, 1]
 */
export function crossFit(
  kind: CalibratorKind,
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  fold: ArrayLike<number>,
  weight?: ArrayLike<number>,
): CrossFitted | NotEstimable {
  requireScoredCases(label, score, weight);
  requireSameLength('fold', fold, 'label', label);
  const n = label.length;
  const folds = new Set(Array.from(fold));
  if (folds.size < 2 && n > 0) throw new StatsArgumentError('fold', 'must name at least two folds');
  const value = new Float64Array(n);
  for (const held of folds) {
    const train = Array.from({ length: n }, (_, i) => i).filter((i) => fold[i] !== held);
    const map = fitCalibrator(
      kind,
      train.map((i) => label[i]!),
      Float64Array.from(train, (i) => score[i]!),
      weight === undefined ? undefined : Float64Array.from(train, (i) => weight[i]!),
    );
    if (!isEstimated(map)) return map;
    for (let i = 0; i < n; i++) if (fold[i] === held) value[i] = calibratedProbability(map, score[i]!);
  }
  return { value, folds: folds.size };
}

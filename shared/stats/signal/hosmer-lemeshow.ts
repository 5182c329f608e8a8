import { requireCount } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { chiSquareUpper } from '../numeric/chi-square.ts';
import { binOf, equalCountEdges } from './bin-edges.ts';
import type { CalibrationTest } from './calibration-likelihood-ratio.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type HosmerLemeshow = CalibrationTest & { readonly degreesOfFreedom: number };

/**
 * Hosmer-Lemeshow test over quantile groups, chi-square on groups - 2 degrees of freedom. For reference only:
 * its power is low and depends on the groups, and a large p does not mean calibrated. It has no weighted form.
 *
 * Cannot be estimated: no cases, a group whose expected count is 0, fewer than three groups.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], groups below 3.
 * Source: Hosmer & Lemeshow 1980. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param groups number of groups asked for; equal probabilities stay together
 * @example hosmerLemeshow([0, 1, 0, 1, 0, 1], [0.25, 0.25, 0.5, 0.5, 0.75, 0.75], 3).value // 1.3333333333333333
 */
export function hosmerLemeshow(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  groups = 10,
): HosmerLemeshow | NotEstimable {
  requireForecasts(label, probability, undefined);
  requireCount('groups', groups, 3);
  const n = label.length;
  const missing = whyNoCases(label, undefined);
  if (missing !== null) return missing;
  const edges = equalCountEdges(probability, groups);
  const rows = new Float64Array(groups);
  const observed = new Float64Array(groups);
  const expected = new Float64Array(groups);
  for (let i = 0; i < n; i++) {
    const g = binOf(probability[i]!, edges);
    rows[g]! += 1;
    observed[g]! += label[i]!;
    expected[g]! += probability[i]!;
  }
  let value = 0;
  let used = 0;
  for (let g = 0; g < groups; g++) {
    if (rows[g] === 0) continue;
    const gap = (observed[g]! - expected[g]!) ** 2;
    value += gap / expected[g]! + gap / (rows[g]! - expected[g]!);
    used += 1;
  }
  if (used < 3 || !Number.isFinite(value)) {
    const sentence = 'The probabilities do not form three groups with an expected count above 0.';
    return cannotEstimate('too-few', sentence, { n });
  }
  const degreesOfFreedom = used - 2;
  return { value, p: chiSquareUpper(value, degreesOfFreedom), n, degreesOfFreedom };
}

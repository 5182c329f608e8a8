import { covarianceOfTotals } from './covariance-of-totals.ts';
import type { LogisticFit } from './fit-logistic.ts';
import { type SampleDesign, stratumCodes } from './stratum-codes.ts';

type Design = SampleDesign & { readonly weight?: ArrayLike<number> | undefined };

/**
 * Standard error of coefficient j of a logistic fit: from the information when the rows are a simple sample,
 * otherwise the linearised (sandwich) one over weights and strata.
 *
 * Source: Binder 1983.
 */
export function coefficientError(
  fit: LogisticFit,
  columns: readonly Float64Array[],
  label: ArrayLike<number>,
  j: number,
  design: Design,
): { readonly standardError: number; readonly method: string } {
  const { weight, stratum } = design;
  if (weight === undefined && stratum === undefined) {
    return { standardError: Math.sqrt(fit.covariance[j]![j]!), method: 'wald' };
  }
  const influence = new Float64Array(label.length);
  for (let i = 0; i < influence.length; i++) {
    let row = 0;
    for (let l = 0; l < columns.length; l++) row += fit.covariance[j]![l]! * columns[l]![i]!;
    influence[i] = (weight === undefined ? 1 : weight[i]!) * (label[i]! - fit.fitted[i]!) * row;
  }
  const variance = covarianceOfTotals(influence, influence, stratumCodes(label.length, design));
  return { standardError: Math.sqrt(variance), method: 'linearised' };
}

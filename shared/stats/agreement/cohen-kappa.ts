import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import {
  type AgreementTable,
  requireCounts,
  requireTable,
  type TableShares,
  tableShares,
} from './agreement-table.ts';
import { agreementWeights, type PartialCredit } from './agreement-weights.ts';

export type CohenKappa = Estimated & {
  readonly standardError: number;
  /** Standard error if the true kappa were 0, for a test of no agreement beyond chance. */
  readonly standardErrorAtZero: number;
  readonly observed: number;
  readonly expected: number;
};

export type CohenKappaOptions = {
  /** Partial credit between ordered categories; none unless said. */
  readonly credit?: PartialCredit;
  /** Confidence level, 0.95 unless said. */
  readonly level?: number;
};

/**
 * Cohen's kappa of two reviewers, plain or with partial credit: (Po - Pe) / (1 - Pe), with the large-sample
 * standard error of Fleiss, Cohen & Everitt and a normal interval that is not cut.
 *
 * Cannot be estimated: no common case; both reviewers used one and the same category only (Pe = 1), which is
 * "no variation" and neither 0 nor 1. One constant reviewer gives 0.
 * Errors: a table that is not square, cells that are not counts.
 * Source: Cohen 1960, 1968; Fleiss, Cohen & Everitt 1969. Golden file: kappa_two_raters.
 * @param table q x q counts
 * @example cohenKappa([[20, 5], [10, 15]]).value // 0.4
 */
export function cohenKappa(
  table: AgreementTable,
  options: CohenKappaOptions = {},
): CohenKappa | NotEstimable {
  const { credit = 'none', level = 0.95 } = options;
  requireTable(table);
  requireCounts(table);
  requireLevel('level', level);
  const shares = tableShares(table);
  if ('reason' in shares) return shares;
  const weights = agreementWeights(table.length, credit);
  const { observed, expected } = kappaParts(shares, weights);
  const n = shares.total;
  if (expected >= 1) return noVariation(n);
  const value = (observed - expected) / (1 - expected);
  const { standardError, standardErrorAtZero } = kappaErrors(shares, weights, value, expected);
  const half = normalCritical(level) * standardError;
  const limits = { value, low: value - half, high: value + half, level, method: 'fleiss-cohen-everitt', n };
  return { ...limits, standardError, standardErrorAtZero, observed, expected };
}

/** Observed and chance agreement of a table under agreement weights. */
export function kappaParts(
  { cell, row, column }: TableShares,
  weights: readonly (readonly number[])[],
): { observed: number; expected: number } {
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < row.length; i++) {
    for (let j = 0; j < column.length; j++) {
      observed += weights[i]![j]! * cell[i]![j]!;
      expected += weights[i]![j]! * row[i]! * column[j]!;
    }
  }
  return { observed, expected };
}

/** Both reviewers gave one and the same answer throughout. */
export function noVariation(n: number): NotEstimable {
  const sentence =
    'Every answer was the same, so agreement beyond chance is undefined: there is no variation to agree on.';
  return cannotEstimate('no-variation', sentence, { n });
}

function kappaErrors(
  { total, cell, row, column }: TableShares,
  weights: readonly (readonly number[])[],
  kappa: number,
  expected: number,
): { standardError: number; standardErrorAtZero: number } {
  const rowMean = weights.map((w) => w.reduce((sum, v, j) => sum + v * column[j]!, 0));
  const columnMean = column.map((_, j) => weights.reduce((sum, w, i) => sum + w[j]! * row[i]!, 0));
  let spread = 0;
  let spreadAtZero = 0;
  for (let i = 0; i < row.length; i++) {
    for (let j = 0; j < column.length; j++) {
      const means = rowMean[i]! + columnMean[j]!;
      spread += cell[i]![j]! * (weights[i]![j]! - means * (1 - kappa)) ** 2;
      spreadAtZero += row[i]! * column[j]! * (weights[i]![j]! - means) ** 2;
    }
  }
  const centre = kappa - expected * (1 - kappa);
  const scale = total * (1 - expected) ** 2;
  return {
    standardError: rootOf((spread - centre * centre) / scale),
    standardErrorAtZero: rootOf((spreadAtZero - expected * expected) / scale),
  };
}

/** A variance that rounding left a hair below 0, or above it where it is 0, has root 0. */
function rootOf(variance: number): number {
  return variance > 1e-18 ? Math.sqrt(variance) : 0;
}

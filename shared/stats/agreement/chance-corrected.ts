import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { studentTCritical } from '../numeric/student-t.ts';
import { noVariation } from './cohen-kappa.ts';
import { delete1Jackknife } from './delete-one-jackknife.ts';
import type { RatingCounts } from './rating-counts.ts';

/** A coefficient (observed - chance) / (1 - chance) over units with any number of ratings. */
export type ChanceCorrected = Estimated & {
  readonly observed: number;
  readonly expected: number;
  /** Linearised; inflated when many units have a single rating. */
  readonly standardError: number;
  /** Delete-one-unit jackknife, the one to prefer with missing ratings; null if a deletion is undefined. */
  readonly jackknifeError: number | null;
};

/** How a coefficient reckons agreement by chance from the mean category shares. */
export type ChanceRule = {
  readonly method: string;
  /** Agreement weights, q x q, symmetric. */
  readonly weights: readonly (readonly number[])[];
  /** Chance agreement from the mean share of each category. */
  expected(share: readonly number[]): number;
  /** Derivative of chance agreement by each share; every coefficient here is linear or quadratic in them. */
  slope(share: readonly number[]): readonly number[];
};

type Sums = { units: number; pairable: number; agreement: number; share: number[] };

/**
 * Estimates one chance-corrected coefficient. Units with at least two ratings give the observed agreement,
 * units with at least one give the category shares. The error is Gwet's linearisation with n - 1, the
 * interval value -+ t(n-1) SE cut at 1 above.
 *
 * Source: Gwet 2008, 2014.
 */
export function chanceCorrected(
  counts: RatingCounts,
  rule: ChanceRule,
  level: number,
): ChanceCorrected | NotEstimable {
  const agreements = counts.patterns.map((pattern, p) => unitAgreement(pattern, counts.ratings[p]!, rule));
  const sums = sumUnits(counts, agreements);
  const parts = coefficient(sums, rule);
  if ('reason' in parts) return parts;
  const { value, observed, expected } = parts;
  const n = sums.units;
  if (n < 2) {
    return cannotEstimate('too-few', 'Only one unit was rated, so the error is unknown.', { n });
  }
  const standardError = linearisedError(counts, agreements, sums, rule, parts);
  const jackknifeError = delete1Jackknife(counts.units, (p) => {
    const rest = coefficient(withoutUnit(sums, counts, agreements, p), rule);
    return 'reason' in rest ? null : rest.value;
  });
  const half = studentTCritical(level, n - 1) * standardError;
  const high = Math.min(1, value + half);
  const interval = { value, low: Math.min(value - half, high), high, level, method: rule.method, n };
  return { ...interval, observed, expected, standardError, jackknifeError };
}

/** Share of agreeing ordered pairs of ratings within one unit; null with fewer than two ratings. */
function unitAgreement(pattern: Int32Array, ratings: number, rule: ChanceRule): number | null {
  if (ratings < 2) return null;
  let agreeing = 0;
  for (let k = 0; k < pattern.length; k++) {
    const count = pattern[k]!;
    if (count === 0) continue;
    let credit = 0;
    for (let l = 0; l < pattern.length; l++) credit += rule.weights[k]![l]! * pattern[l]!;
    agreeing += count * (credit - 1);
  }
  return agreeing / (ratings * (ratings - 1));
}

function sumUnits(counts: RatingCounts, agreements: readonly (number | null)[]): Sums {
  const sums: Sums = { units: 0, pairable: 0, agreement: 0, share: new Array(counts.categories).fill(0) };
  counts.patterns.forEach((pattern, p) => {
    const units = counts.units[p]!;
    sums.units += units;
    if (agreements[p] !== null) {
      sums.pairable += units;
      sums.agreement += units * agreements[p]!;
    }
    for (let k = 0; k < pattern.length; k++) sums.share[k]! += (units * pattern[k]!) / counts.ratings[p]!;
  });
  return sums;
}

function withoutUnit(
  sums: Sums,
  counts: RatingCounts,
  agreements: readonly (number | null)[],
  p: number,
): Sums {
  const agreement = agreements[p];
  const pattern = counts.patterns[p]!;
  return {
    units: sums.units - 1,
    pairable: sums.pairable - (agreement === null ? 0 : 1),
    agreement: sums.agreement - (agreement ?? 0),
    share: sums.share.map((share, k) => Math.max(0, share - pattern[k]! / counts.ratings[p]!)),
  };
}

type Parts = { value: number; observed: number; expected: number; share: number[] };

function coefficient(sums: Sums, rule: ChanceRule): Parts | NotEstimable {
  if (sums.units === 0) {
    return cannotEstimate('nothing-reviewed', 'No unit has been rated yet.', { n: 0 });
  }
  if (sums.pairable === 0) {
    const sentence = 'No unit has two ratings, so there is nothing to compare.';
    return cannotEstimate('no-overlap', sentence, { n: sums.units });
  }
  const share = sums.share.map((sum) => sum / sums.units);
  const expected = rule.expected(share);
  if (expected >= 1 - 1e-15) return noVariation(sums.units);
  const observed = sums.agreement / sums.pairable;
  return { value: (observed - expected) / (1 - expected), observed, expected, share };
}

function linearisedError(
  counts: RatingCounts,
  agreements: readonly (number | null)[],
  sums: Sums,
  rule: ChanceRule,
  { value, expected, share }: Parts,
): number {
  const slope = rule.slope(share);
  // The derivative of the chance term at the mean share, so that each unit enters as a deviation from it.
  const atMean = slope.reduce((sum, d, k) => sum + d * share[k]!, 0);
  const inflation = sums.units / sums.pairable;
  let spread = 0;
  counts.patterns.forEach((pattern, p) => {
    const agreement = agreements[p];
    const own = agreement == null ? 0 : (inflation * (agreement - expected)) / (1 - expected);
    let chance = -atMean;
    for (let k = 0; k < pattern.length; k++) chance += (slope[k]! * pattern[k]!) / counts.ratings[p]!;
    const influence = own - ((1 - value) * chance) / (1 - expected) - value;
    spread += counts.units[p]! * influence * influence;
  });
  const n = sums.units;
  const variance = spread / (n * (n - 1));
  return variance > 1e-30 ? Math.sqrt(variance) : 0;
}

import type { Figure } from '../../model/policy-replay.ts';
import {
  betaQuantile,
  domainDifference,
  domainMean,
  isEstimated,
  kishEffectiveSize,
  type SurveySample,
  stratifiedMean,
  studentTQuantile,
} from '../../stats/index.ts';
import type { Population } from '../threshold/labelled-case.ts';

/** Labelled cases with their weights, as the survey statistics take them. */
export interface WeightedSample extends SurveySample {
  readonly weight: Float64Array;
  readonly level: number;
}

/** Weights N_h / n_h of the strata; 1 each where nobody counted the period. */
export function weighSample(
  strata: readonly string[],
  population: Population,
  level: number,
): WeightedSample {
  const codes = new Map<string, number>();
  const stratum = Int32Array.from(strata, (key) => {
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  const sizes = new Array<number>(codes.size).fill(0);
  for (const code of stratum) sizes[code]!++;
  const populations = [...codes].map(([key, code]) => Math.max(population?.[key] ?? 0, sizes[code]!));
  const weight = Float64Array.from(stratum, (code) =>
    population === null ? 1 : populations[code]! / sizes[code]!,
  );
  return { stratum, populations, weight, finite: population !== null, level };
}

/**
 * Share of a domain with its interval, by Korn and Graubard: exact limits at the effective number of cases, so that
 * none found among a few still has an upper limit.
 */
export function shareOf(y: Uint8Array, domain: Uint8Array, sample: WeightedSample): Figure {
  const mean = domainMean(y, domain, sample);
  if (!isEstimated(mean)) return nothing('no labelled case belongs to it');
  const { n, standardError } = mean;
  const value = Math.min(1, Math.max(0, mean.value));
  const inside = sample.weight.filter((_, i) => domain[i] === 1);
  const byError = standardError > 0 ? (value * (1 - value)) / standardError ** 2 : Number.POSITIVE_INFINITY;
  const size = value > 0 && value < 1 ? Math.min(n, byError) : kishEffectiveSize(inside);
  const tail = (1 - sample.level) / 2;
  const events = value * size;
  return {
    estimate: value,
    low: events > 0 ? Math.min(value, betaQuantile(tail, events, size - events + 1)) : 0,
    high: events < size ? Math.max(value, betaQuantile(1 - tail, events + 1, size - events)) : 1,
    n,
  };
}

/**
 * Share of all cases, by the strata: a decision that is the same throughout every stratum, such as today's handling,
 * is known without sampling and has no width.
 */
export function rateOf(y: Uint8Array, sample: WeightedSample): Figure {
  const mean = stratifiedMean(y, sample, sample.level);
  if (!isEstimated(mean) || mean.value <= 0 || mean.value >= 1) {
    return shareOf(y, new Uint8Array(y.length).fill(1), sample);
  }
  // Sums in different orders leave dust where nothing varies.
  const width = mean.standardError < 1e-9 ? 0 : mean.high - mean.value;
  return {
    estimate: mean.value,
    low: Math.max(0, mean.value - width),
    high: Math.min(1, mean.value + width),
    n: mean.n,
  };
}

/** Mean of any number, such as a price per 1,000 cases or a paired difference. */
export function meanOf(y: Float64Array, sample: WeightedSample): Figure {
  const mean = stratifiedMean(y, sample, sample.level);
  if (!isEstimated(mean)) return nothing('no labelled case has a weight');
  return { estimate: mean.value, low: mean.low, high: mean.high, n: mean.n };
}

/** Mean of differences within a domain: the same cases under two policies. */
export function meanWithin(y: Float64Array, domain: Uint8Array, sample: WeightedSample): Figure {
  const mean = domainMean(y, domain, sample);
  if (!isEstimated(mean)) return nothing('no labelled case belongs to it');
  return around(mean.value, mean.standardError, mean.df, mean.n, sample.level);
}

/** Difference of a share between two domains that overlap, such as those handed over by either policy. */
export function shareDifference(
  y: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
  sample: WeightedSample,
): Figure {
  const difference = domainDifference(y, second, first, sample);
  if (!isEstimated(difference)) return nothing('one of the two has no labelled case');
  const either = first.filter((inFirst, i) => inFirst === 1 || second[i] === 1).length;
  return around(difference.value, difference.standardError, either - 2, either, sample.level);
}

function around(value: number, standardError: number, df: number, n: number, level: number): Figure {
  const half = studentTQuantile(1 - (1 - level) / 2, Math.max(1, df)) * standardError;
  return { estimate: value, low: value - half, high: value + half, n };
}

export function nothing(reason: string): Figure {
  return { estimate: null, low: null, high: null, n: 0, reason };
}

import { requireCount, requireNonEmpty, requireSameLength, requireWeights } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** Which stratum each judged case came from, and what is known about the strata. */
export type SurveySample = {
  /** Stratum of each case, counted from 0. */
  readonly stratum: ArrayLike<number>;
  /** Cases in the population per stratum. */
  readonly populations: readonly number[];
  /** Sampling weights; N_h/n_h when left out. */
  readonly weight?: ArrayLike<number>;
  /** Number of the customer, when customers come back: they count as one draw. */
  readonly unit?: ArrayLike<number>;
  /** False leaves out the finite population correction, for claims about the process. */
  readonly finite?: boolean;
};

/** The sample with its weights worked out and its strata counted. */
export type SurveyDesign = {
  readonly stratum: ArrayLike<number>;
  readonly weight: Float64Array;
  readonly totalWeight: number;
  readonly unit: ArrayLike<number> | null;
  /** Per stratum: 1 - f_h, or 1 without correction. */
  readonly correction: Float64Array;
  readonly strata: number;
  readonly n: number;
};

/** Checks the sample and works out weights and corrections. */
export function surveyDesign(sample: SurveySample): SurveyDesign {
  const { stratum, populations, unit } = sample;
  requireNonEmpty('stratum', stratum);
  requireNonEmpty('populations', populations);
  const n = stratum.length;
  const sizes = new Float64Array(populations.length);
  for (let i = 0; i < n; i++) {
    if (!(stratum[i]! in populations)) {
      throw new StatsArgumentError('stratum', `names stratum ${String(stratum[i])}, which has no population`);
    }
    sizes[stratum[i]!]!++;
  }
  populations.forEach((population, h) => {
    requireCount(`populations[${h}]`, population, sizes[h]!);
  });
  if (unit) requireSameLength('unit', unit, 'stratum', stratum);
  const weight = new Float64Array(n);
  if (sample.weight) {
    requireSameLength('weight', sample.weight, 'stratum', stratum);
    requireWeights('weight', sample.weight);
    weight.set(sample.weight);
  } else {
    for (let i = 0; i < n; i++) weight[i] = populations[stratum[i]!]! / sizes[stratum[i]!]!;
  }
  const correction = sizes.map((size, h) =>
    sample.finite === false || populations[h] === 0 ? 1 : 1 - size / populations[h]!,
  );
  let totalWeight = 0;
  let strata = 0;
  for (const w of weight) totalWeight += w;
  for (const size of sizes) if (size > 0) strata++;
  return { stratum, weight, totalWeight, unit: unit ?? null, correction, strata, n };
}

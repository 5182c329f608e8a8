import { count } from '../format.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { Report } from './report.ts';

/** How the advice on a threshold was made. */
export function thresholdMethod(
  { signal, resamples, seed, n }: ThresholdAdvice,
  codebookVersion: number,
): Report['methods'][number] {
  return {
    number: `Threshold on ${signal}`,
    method: `Expected cost over round cuts, Rao-Wu bootstrap within strata, ${count(resamples)} resamples, seed ${seed}. The saving is cross-fitted: each label is priced at a cut that was chosen without it. A move is advised only when it is above zero with 90 % confidence and at least ten labels lie where the cuts differ.`,
    n,
    codebookVersion,
  };
}

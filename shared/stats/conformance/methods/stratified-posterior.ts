import { stratifiedPosterior } from '../../system/stratified-posterior.ts';
import type { Method } from '../method.ts';
import { type GoldenSideStratum, toSideStratum } from './golden-stratum.ts';

export const stratifiedPosteriorMethod: Method = {
  name: 'stratified_posterior',
  run(input, options) {
    const strata = (input as { strata: readonly GoldenSideStratum[] }).strata.map(toSideStratum);
    const { probs } = options as { probs: readonly number[] };
    const posterior = stratifiedPosterior(strata);
    const upper = stratifiedPosterior(strata, 'pessimistic').missedRate;
    const lower = stratifiedPosterior(strata, 'optimistic').precision;
    return {
      prevalence: probs.map((p) => posterior.prevalence.quantile(p)),
      precision: posterior.precision && probs.map((p) => posterior.precision?.quantile(p)),
      missedRate: posterior.missedRate && probs.map((p) => posterior.missedRate?.quantile(p)),
      recall: probs.map((p) => posterior.recall.quantile(p)),
      f1: probs.map((p) => posterior.fBeta(1).quantile(p)),
      f2: probs.map((p) => posterior.fBeta(2).quantile(p)),
      missedUpper90: upper?.quantile(0.9),
      missedUpper95: upper?.quantile(0.95),
      precisionLower95: lower?.quantile(0.05),
    };
  },
};

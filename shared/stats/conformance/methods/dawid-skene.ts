import { dawidSkene } from '../../agreement/dawid-skene.ts';
import type { Vote } from '../../agreement/label-votes.ts';
import { isEstimated } from '../../estimate.ts';
import type { Method } from '../method.ts';

type Input = {
  triples: Vote[];
  units: number;
  reviewers: number;
  classes: number;
  gold: Record<string, number>;
};

export const dawidSkeneMethod: Method = {
  name: 'dawid_skene',
  run(input, options) {
    const { triples, gold, ...sizes } = input as Input;
    const { smoothing } = options as { smoothing: number };
    const known = new Map(Object.entries(gold).map(([unit, label]) => [Number(unit), label]));
    const fit = dawidSkene(triples, sizes, {
      gold: known,
      smoothing,
      tolerance: 1e-13,
      maxIterations: 20_000,
    });
    if (!isEstimated(fit)) return {};
    return {
      posterior: fit.value,
      prior: fit.prior,
      confusion: fit.confusion,
      logLik: fit.logLikelihood,
    };
  },
};

import { firthLogistic } from '../../handoff/firth-logistic.ts';
import type { Method } from '../method.ts';

export const firthLogisticMethod: Method = {
  name: 'firth_logistic',
  run(input, options) {
    const { y, X } = input as { y: readonly number[]; X: readonly (readonly number[])[] };
    const columns = X[0]!.map((_, j) => X.map((row) => row[j]!));
    const fit = firthLogistic(y, columns, 1 - (options as { alpha: number }).alpha);
    if (fit.value === null) return {};
    return {
      coef: fit.coefficients.map((own) => own.value),
      se: fit.coefficients.map((own) => own.standardError),
      ciProfile: fit.coefficients.map((own) => [own.low, own.high]),
      pProfile: fit.coefficients.map((own) => own.p),
      penLogLik: fit.penalisedLogLikelihood,
    };
  },
};

import { isEstimated } from '../../estimate.ts';
import { isotonic, isotonicAt } from '../../signal/isotonic.ts';
import type { Method } from '../method.ts';

type Input = { x: number[]; y: number[]; weight: number[] | null; newX: number[] };

export const isotonicMethod: Method = {
  name: 'isotonic',
  run(input) {
    const { x, y, weight, newX } = input as Input;
    const fit = isotonic(x, y, weight ?? undefined);
    if (!isEstimated(fit)) return {};
    return {
      distinctX: [...fit.x],
      fitted: [...fit.value],
      predicted: newX.map((position) => isotonicAt(fit, position)),
    };
  },
};

import { isEstimated } from '../../estimate.ts';
import { changePointsOfMean, changePointsOfRate } from '../../monitoring/change-points.ts';
import type { Method } from '../method.ts';

export const changepoint: Method = {
  name: 'changepoint',
  run(input, options) {
    const { x, n } = input as { x: number[]; n: number[] };
    const { kind, penalty, minSegment } = options as { kind: string; penalty: number; minSegment: number };
    const found =
      kind === 'binomial'
        ? changePointsOfRate(x, n, { penalty, minSegment })
        : changePointsOfMean(x, { penalty, minSegment });
    if (!isEstimated(found)) return {};
    return { breaks: found.value, total: found.total };
  },
};

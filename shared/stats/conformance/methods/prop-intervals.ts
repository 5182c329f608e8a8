import type { Estimate } from '../../estimate.ts';
import { normalCritical } from '../../numeric/normal.ts';
import { agrestiCoull } from '../../proportions/agresti-coull.ts';
import {
  clopperPearson,
  clopperPearsonLower,
  clopperPearsonUpper,
} from '../../proportions/clopper-pearson.ts';
import { jeffreys } from '../../proportions/jeffreys.ts';
import { wilson } from '../../proportions/wilson.ts';
import type { Method } from '../method.ts';

const limits = (estimate: Estimate) => [estimate.low, estimate.high];

export const propIntervals: Method = {
  name: 'prop_intervals',
  run(input, options) {
    const { count, nobs } = input as { count: number; nobs: number };
    const level = 1 - (options as { alpha: number }).alpha;
    return {
      p: wilson(count, nobs, level).value,
      wald: wald(count, nobs, level),
      wilson: limits(wilson(count, nobs, level)),
      agrestiCoull: limits(agrestiCoull(count, nobs, level)),
      jeffreys: limits(jeffreys(count, nobs, level, 'open')),
      jeffreysBCD: limits(jeffreys(count, nobs, level)),
      clopperPearson: limits(clopperPearson(count, nobs, level)),
      cpUpperOneSided: clopperPearsonUpper(count, nobs, level),
      cpLowerOneSided: clopperPearsonLower(count, nobs, level),
    };
  },
};

/** Stands here and not in the library: its zero width at no event is a trap, so nothing may show it. */
function wald(count: number, nobs: number, level: number): [number, number] {
  if (nobs === 0) return [0, 1];
  const p = count / nobs;
  const half = normalCritical(level) * Math.sqrt((p * (1 - p)) / nobs);
  return [Math.max(0, p - half), Math.min(1, p + half)];
}

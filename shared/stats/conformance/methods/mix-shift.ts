import { isEstimated } from '../../estimate.ts';
import { mixShift } from '../../monitoring/mix-shift.ts';
import type { Method } from '../method.ts';

type Input = { nA: number[]; xA: number[]; nB: number[]; xB: number[] };

export const mixShiftMethod: Method = {
  name: 'mix_shift',
  run(input) {
    const { nA, xA, nB, xB } = input as Input;
    const split = mixShift(
      nA.map((n, c) => ({ before: { n, events: xA[c]! }, after: { n: nB[c]!, events: xB[c]! } })),
    );
    if (!isEstimated(split)) return {};
    return {
      rateA: split.rateBefore,
      rateB: split.rateAfter,
      total: split.value,
      mix: split.cohorts.map((cohort) => cohort.mix),
      rate: split.cohorts.map((cohort) => cohort.rate),
      centredMix: split.cohorts.map((cohort) => cohort.centredMix),
      mixTotal: split.mixEffect,
      rateTotal: split.rateEffect,
      rateEffectSe: split.rateEffectError,
      simpson: split.simpson,
    };
  },
};

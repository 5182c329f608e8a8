import { confidenceSequence } from '../../proportions/confidence-sequence.ts';
import { confidenceSequenceFinite } from '../../proportions/confidence-sequence-finite.ts';
import type { Method } from '../method.ts';

export const anytimeValid: Method = {
  name: 'anytime_valid',
  run(input, options) {
    const { count, nobs, N } = input as { count: number; nobs: number; N?: number | null };
    const { a, alpha } = options as { a: number; alpha: number };
    const infinite = confidenceSequence(count, nobs, 1 - alpha, a);
    const finite = N == null ? null : confidenceSequenceFinite(count, nobs, N, 1 - alpha, a);
    return {
      infinite: [infinite.low, infinite.high],
      finiteK: finite && [finite.lowEvents, finite.highEvents],
    };
  },
};

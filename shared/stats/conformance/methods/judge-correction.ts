import { isEstimated } from '../../estimate.ts';
import { roganGladen, type Share } from '../../judge/rogan-gladen.ts';
import type { Method } from '../method.ts';

type Pair = [events: number, n: number];

const share = ([events, n]: Pair): Share => ({ events, n });

export const judgeCorrection: Method = {
  name: 'judge_correction',
  run(input, options) {
    const { apparent, sensitivity, specificity } = input as Record<string, Pair>;
    const { alpha } = options as { alpha: number };
    const errors = { sensitivity: share(sensitivity!), specificity: share(specificity!) };
    const rate = roganGladen(share(apparent!), errors, 1 - alpha);
    if (!isEstimated(rate)) return { raw: null, estimate: null, se: null, ci: null };
    return { raw: rate.uncut, estimate: rate.value, se: rate.standardError, ci: [rate.low, rate.high] };
  },
};

import type { TrendWindow } from '../../model/trend-alert.ts';
import { isEstimated, newcombe, wilson } from '../../stats/index.ts';
import { type NoiseFactor, upperP } from './noise.ts';
import { isoOf } from './time-axis.ts';

/** Cases and events of a stretch of data time, in milliseconds. */
export interface Stretch {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly events: number;
}

/** The stretch that others are compared with; null without a case. */
export function baselineWindow(stretch: Stretch): TrendWindow | null {
  if (stretch.n === 0) return null;
  return {
    ...rateOf(stretch),
    ...{ difference: null, differenceLow: null, differenceHigh: null, p: null, extended: false },
  };
}

/**
 * A stretch beside the baseline.
 *
 * @param z of the difference, noise counted in; null where there is nothing to test
 * @param noise by how much the counts vary more than binomial ones: the interval of the difference grows by its root
 */
export function comparedWindow(
  stretch: Stretch,
  baseline: Pick<Stretch, 'n' | 'events'>,
  { z, noise, extended }: { z: number | null; noise: NoiseFactor; extended: boolean },
): TrendWindow | null {
  if (stretch.n === 0) return null;
  const found = newcombe(stretch.events, stretch.n, baseline.events, baseline.n);
  const known = baseline.n > 0 && isEstimated(found);
  const wider = (limit: number) =>
    known ? Math.max(-1, Math.min(1, found.value + (limit - found.value) * Math.sqrt(noise.factor))) : null;
  return {
    ...rateOf(stretch),
    difference: known ? found.value : null,
    differenceLow: known ? wider(found.low) : null,
    differenceHigh: known ? wider(found.high) : null,
    p: z === null ? null : upperP(Math.abs(z), noise),
    extended,
  };
}

function rateOf({ label, from, to, n, events }: Stretch) {
  const { low = 0, high = 1 } = wilson(events, n);
  return { label, from: isoOf(from), to: isoOf(to), n, events, rate: events / n, low, high };
}

import { requireAllFinite, requireCount, requireNonNegative, requirePositive } from '../arguments.ts';

export type PageHinkleyOptions = {
  /** Drift per point that is tolerated, in the unit of x. */
  readonly delta: number;
  /** Alarm limit, in the unit of x. */
  readonly lambda: number;
  /** Points to see before an alarm is allowed; 1 unless said. */
  readonly minInstances?: number;
};

export type PageHinkleyAlarm = { readonly index: number; readonly direction: 'up' | 'down' };

export type PageHinkley = {
  /** Evidence for a rise of the mean after each point. */
  readonly up: Float64Array;
  /** Evidence for a fall. */
  readonly down: Float64Array;
  readonly alarms: readonly PageHinkleyAlarm[];
};

/**
 * Page-Hinkley test for a change of the mean, both ways: m_t sums x - running mean -+ delta, and the evidence
 * is the distance of m_t from its lowest (highest) value so far. After an alarm everything starts again with
 * the next point; a rise is reported when both sides alarm at once.
 *
 * Errors: values not finite, delta below 0, lambda not above 0, minInstances below 1.
 * Source: Page 1954; Hinkley 1971. Golden file: page_hinkley.
 * @param x values in time order
 * @example pageHinkley([0, 0, 0, 1, 1, 1], { delta: 0, lambda: 1 }).alarms // [{ index: 4, direction: 'up' }]
 */
export function pageHinkley(x: ArrayLike<number>, options: PageHinkleyOptions): PageHinkley {
  const { delta, lambda, minInstances = 1 } = options;
  requireAllFinite('x', x);
  requireNonNegative('delta', delta);
  requirePositive('lambda', lambda);
  requireCount('minInstances', minInstances, 1);
  const up = new Float64Array(x.length);
  const down = new Float64Array(x.length);
  const alarms: PageHinkleyAlarm[] = [];
  let state = start();
  for (let t = 0; t < x.length; t++) {
    state.seen += 1;
    state.mean += (x[t]! - state.mean) / state.seen;
    state.rise += x[t]! - state.mean - delta;
    state.fall += x[t]! - state.mean + delta;
    state.lowest = Math.min(state.lowest, state.rise);
    state.highest = Math.max(state.highest, state.fall);
    up[t] = state.rise - state.lowest;
    down[t] = state.highest - state.fall;
    if (state.seen < minInstances) continue;
    const direction = up[t]! > lambda ? 'up' : down[t]! > lambda ? 'down' : null;
    if (direction === null) continue;
    alarms.push({ index: t, direction });
    state = start();
  }
  return { up, down, alarms };
}

function start() {
  return { seen: 0, mean: 0, rise: 0, fall: 0, lowest: 0, highest: 0 };
}

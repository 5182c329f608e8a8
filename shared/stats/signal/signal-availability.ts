import { requireSameLength } from '../arguments.ts';
import { type Estimate, StatsArgumentError } from '../estimate.ts';
import { wilson } from '../proportions/wilson.ts';

export type SignalAvailability<G> = {
  readonly group: G;
  /** Share of the cases with a value, with a Wilson interval. */
  readonly share: Estimate;
};

/**
 * How often a signal is there at all, group by group (such as escalated and resolved). A missing signal is
 * informative: an agent that crashed states no confidence. Treat it as a case of its own, never as 0.
 *
 * It has no weighted form: availability is counted on all logged cases, not on a sample.
 *
 * Errors: unequal lengths, values that are neither null nor finite.
 * Source: Wilson 1927.
 * @param score n values, null where the signal is missing
 * @param group n group names
 * @returns one entry per group in order of first appearance
 * @example signalAvailability([0.3, null, 0.5, 0.9], ['E', 'E', 'R', 'R'])[0].share.value // 0.5
 */
export function signalAvailability<G>(
  score: ArrayLike<number | null>,
  group: ArrayLike<G>,
): SignalAvailability<G>[] {
  requireSameLength('group', group, 'score', score);
  const counts = new Map<G, { present: number; n: number }>();
  for (let i = 0; i < score.length; i++) {
    const value = score[i]!;
    if (value !== null && !Number.isFinite(value)) {
      throw new StatsArgumentError('score', `must hold finite numbers or null, got ${value} at ${i}`);
    }
    const count = counts.get(group[i]!) ?? { present: 0, n: 0 };
    counts.set(group[i]!, count);
    count.n += 1;
    if (value !== null) count.present += 1;
  }
  return [...counts].map(([name, { present, n }]) => ({ group: name, share: wilson(present, n) }));
}

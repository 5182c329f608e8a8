import { cutValue } from '../../format.ts';
import type { Guarantee, PromisePoint, PromiseState } from '../../model/guarantee.ts';
import { promiseName } from './guarantee-words.ts';

/** What is known of a cut: its own point, or the one of the nearest cut that was laid. */
export function promiseAt(
  { curve, current }: Pick<Guarantee, 'curve' | 'current'>,
  cut: number | null,
): Omit<PromisePoint, 'cut'> | null {
  if (cut === null || cut === current?.cut) return current;
  return curve.reduce<PromisePoint | null>(
    (best, point) => (best && Math.abs(best.cut - cut) <= Math.abs(point.cut - cut) ? best : point),
    null,
  );
}

/** The promise at the cut in force and at the proposed one, in a few words: "missed at most 5 %: not shown at either cut". */
export function promiseWords(
  guarantee: Pick<Guarantee, 'curve' | 'current' | 'alpha'>,
  proposed: number | null,
): { words: string; isShown: boolean } | null {
  const now = guarantee.current;
  if (!now) return null;
  const promise = promiseName(guarantee.alpha).replace('Missed', 'missed');
  const next = proposed === null || proposed === now.cut ? null : promiseAt(guarantee, proposed);
  const here = now.cut === null ? 'as handled' : `at ${cutValue(now.cut)}`;
  if (next === null || proposed === null) {
    return { words: `${promise}: ${stateWords(now.state)} ${here}`, isShown: now.state === 'shown' };
  }
  const [wasShown, isShown] = [now.state === 'shown', next.state === 'shown'];
  const there = `at ${cutValue(proposed)}`;
  const both = now.cut === null ? `${here} and ${there}` : 'at both cuts';
  const neither = now.cut === null ? `${here} nor ${there}` : 'at either cut';
  if (wasShown && isShown) return { words: `${promise}: shown ${both}`, isShown };
  if (!wasShown && !isShown) return { words: `${promise}: not shown ${neither}`, isShown };
  return {
    words: `${promise}: shown ${isShown ? there : here}, not ${isShown ? here : there}`,
    isShown,
  };
}

/** The state of one cut in a word; what lies beyond the cut that failed was not tested, whatever its bound. */
export function stateWords(state: PromiseState): string {
  return state === 'shown' ? 'shown' : state === 'not_tested' ? 'not tested' : 'not shown';
}

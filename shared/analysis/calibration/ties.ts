import type { GroupCheck } from '../../model/signal-check.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';

/** How many values there are, how many cases share the commonest, and how many pairs the signal cannot order. */
export function tiesOf(
  cases: readonly ScoredCase[],
): Pick<GroupCheck, 'distinct' | 'mostCommon' | 'tiedPairs'> {
  const held = new Map<number, { needed: number; spared: number }>();
  for (const { score, needed } of cases) {
    const at = held.get(score) ?? { needed: 0, spared: 0 };
    held.set(score, at);
    if (needed === 1) at.needed += 1;
    else at.spared += 1;
  }
  let [value, most, tied, needed] = [0, 0, 0, 0];
  for (const [score, at] of held) {
    if (at.needed + at.spared > most) [value, most] = [score, at.needed + at.spared];
    tied += at.needed * at.spared;
    needed += at.needed;
  }
  const pairs = needed * (cases.length - needed);
  return {
    distinct: held.size,
    mostCommon: cases.length === 0 ? null : { value, share: most / cases.length },
    tiedPairs: pairs === 0 ? null : tied / pairs,
  };
}

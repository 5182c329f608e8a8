import type { countCase } from './count-case.ts';
import type { TaskCase } from './task-case.ts';

/**
 * Completion of cases whose facts do not say, taken as the share of their like (same side, same handler) that do say:
 * leaving them out would leave out the agent's own endings alone, and count too few completed.
 * @param weight of each case
 */
export function fillIn(
  counted: readonly ReturnType<typeof countCase>[],
  weight: ArrayLike<number>,
): TaskCase[] {
  const sums = new Map<string, { yes: number; all: number }>();
  const keyOf = ({ outcome, human }: TaskCase | (typeof counted)[number]) => `${outcome} ${human}`;
  counted.forEach((one, i) => {
    if (one.completed === null) return;
    const sum = sums.get(keyOf(one)) ?? { yes: 0, all: 0 };
    sums.set(keyOf(one), {
      yes: sum.yes + one.completed * weight[i]!,
      all: sum.all + weight[i]!,
    });
  });
  return counted.map(({ unknown, ...one }) => {
    const like = unknown ? sums.get(keyOf({ ...one, filledIn: false })) : undefined;
    return like === undefined || like.all === 0
      ? { ...one, filledIn: false }
      : { ...one, completed: like.yes / like.all, filledIn: true };
  });
}

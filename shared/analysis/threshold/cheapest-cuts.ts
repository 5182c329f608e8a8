/** Costs closer than this share of the scale are one cost: the difference is rounding. */
const SAME = 1e-9;

/**
 * Every position between first and last whose cost ties with the least.
 *
 * @param cost cost per cut
 */
export function cheapestCuts(cost: ArrayLike<number>, first: number, last: number): number[] {
  let least = Number.POSITIVE_INFINITY;
  for (let j = first; j <= last; j++) least = Math.min(least, cost[j]!);
  const slack = SAME * Math.max(1, Math.abs(least));
  const positions: number[] = [];
  for (let j = first; j <= last; j++) if (cost[j]! <= least + slack) positions.push(j);
  return positions;
}

/**
 * The one to name among tied cuts: nearest to the cut in force; without one, the middle of the longest run, which is
 * furthest from any case that would be handled differently.
 */
export function chooseAmong(positions: readonly number[], current: number | null): number {
  if (current !== null) {
    return positions.reduce((best, j) => (Math.abs(j - current) < Math.abs(best - current) ? j : best));
  }
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let k = 1; k <= positions.length; k++) {
    if (k < positions.length && positions[k] === positions[k - 1]! + 1) continue;
    if (k - start > best.length) best = { start, length: k - start };
    start = k;
  }
  return positions[best.start + ((best.length - 1) >> 1)]!;
}

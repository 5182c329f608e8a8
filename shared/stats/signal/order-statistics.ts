const MOST_BUCKETS = 65_536;

/**
 * The values at given positions of the ascending order of numbers within [0, 1], without sorting them all: one
 * pass counts equal slices of [0, 1], a second collects and sorts only the slices a position falls into.
 *
 * @param values n numbers within [0, 1]; not changed
 * @param positions whole numbers from 0 to n - 1, in any order
 * @example orderStatistics([0.3, 0.1, 0.2], [0, 2]) // Float64Array [0.1, 0.3]
 */
export function orderStatistics(values: ArrayLike<number>, positions: readonly number[]): Float64Array {
  const n = values.length;
  const slices = Math.min(MOST_BUCKETS, n);
  // before[s] counts the values in slices below s; the last slice holds the values of exactly 1.
  const before = new Uint32Array(slices + 2);
  for (let i = 0; i < n; i++) before[Math.floor(values[i]! * slices) + 1]! += 1;
  for (let s = 0; s <= slices; s++) before[s + 1]! += before[s]!;
  const sliceOf = positions.map((position) => lastAtMost(before, position));
  const wanted = new Map(sliceOf.map((s) => [s, new Float64Array(before[s + 1]! - before[s]!)]));
  const isWanted = new Uint8Array(slices + 1);
  for (const s of wanted.keys()) isWanted[s] = 1;
  const filled = new Uint32Array(slices + 1);
  for (let i = 0; i < n; i++) {
    const s = Math.floor(values[i]! * slices);
    if (isWanted[s] === 1) wanted.get(s)![filled[s]!++] = values[i]!;
  }
  for (const slice of wanted.values()) slice.sort();
  return Float64Array.from(
    positions,
    (position, k) => wanted.get(sliceOf[k]!)![position - before[sliceOf[k]!]!]!,
  );
}

/** The last index whose entry is at most the value, in ascending entries that start at 0. */
function lastAtMost(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

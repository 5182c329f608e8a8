const COMPARISON_SORT_LIMIT = 2048;
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
/** Insertion steps within one run before the run counts as long. */
const MOST_MOVES = 256;
const DIGIT_SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

/**
 * The stable ascending order of a list of numbers: `values[order[0]] <= values[order[1]] <= ...`. Equal
 * values keep their original order, and -0 equals 0. Short lists are compared; long lists are sorted by
 * radix on the bits of the doubles, which costs O(n) and calls nothing per pair.
 *
 * Source: Knuth 1998, section 5.2.5.
 * @param values n finite numbers (not checked here: callers name their own argument in their error)
 * @returns n row numbers
 * @example sortOrder([0.5, 0.1, 0.5]) // Uint32Array [1, 0, 2]
 */
export function sortOrder(values: ArrayLike<number>): Uint32Array {
  return values.length < COMPARISON_SORT_LIMIT ? comparisonOrder(values) : radixOrder(values);
}

function identity(n: number): Uint32Array {
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[i] = i;
  return rows;
}

function comparisonOrder(values: ArrayLike<number>): Uint32Array {
  return identity(values.length).sort((a, b) => values[a]! - values[b]! || a - b);
}

function radixOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const doubles = new Float64Array(n);
  for (let i = 0; i < n; i++) doubles[i] = values[i]! + 0;
  const words = new Uint32Array(doubles.buffer);
  const high = new Uint32Array(n);
  for (let i = 0; i < n; i++) high[i] = orderedHighWord(words[2 * i + 1]!);
  // The upper half of the bits decides nearly all of the order; where it ties, few rows are left to compare.
  const sorted = sortRowsByWord(identity(n), high);
  if (settleTies(sorted, doubles)) return sorted.rows;
  const low = new Uint32Array(n);
  for (let i = 0; i < n; i++) low[i] = orderedLowWord(words[2 * i]!, words[2 * i + 1]!);
  const byLow = sortRowsByWord(identity(n), low).rows;
  for (let i = 0; i < n; i++) high[i] = orderedHighWord(words[2 * byLow[i]! + 1]!);
  return sortRowsByWord(byLow, high).rows;
}

// Flipping the sign bit of positive numbers and every bit of negative ones makes the unsigned order of the bits
// (little-endian halves) equal to the numeric order.
function orderedHighWord(high: number): number {
  return high >>> 31 === 1 ? ~high : high ^ 0x80000000;
}

function orderedLowWord(low: number, high: number): number {
  return high >>> 31 === 1 ? ~low : low;
}

/**
 * Finishes an order by upper halves: insertion sort within each run of the same upper half. False when a run
 * is long and out of order, where insertion would be slow; the order is then useless.
 */
function settleTies({ rows, keys }: SortedRows, doubles: Float64Array): boolean {
  const n = rows.length;
  let moves = 0;
  for (let i = 1; i < n; i++) {
    if (keys[i] !== keys[i - 1]) {
      moves = 0;
      continue;
    }
    const row = rows[i]!;
    const value = doubles[row]!;
    let at = i;
    for (; at > 0 && keys[at - 1] === keys[i] && doubles[rows[at - 1]!]! > value; at--)
      rows[at] = rows[at - 1]!;
    rows[at] = row;
    moves += i - at;
    if (moves > MOST_MOVES) return false;
  }
  return true;
}

type SortedRows = { readonly rows: Uint32Array; readonly keys: Uint32Array };

/** Sorts `rows` by `keys` (same positions); both arrays are scratch space of the caller. */
function sortRowsByWord(rows: Uint32Array, keys: Uint32Array): SortedRows {
  const n = rows.length;
  let fromRows: Uint32Array = rows;
  let fromKeys: Uint32Array = keys;
  let toRows: Uint32Array = new Uint32Array(n);
  let toKeys: Uint32Array = new Uint32Array(n);
  const next = new Uint32Array(BUCKETS);
  for (const shift of DIGIT_SHIFTS) {
    next.fill(0);
    for (let i = 0; i < n; i++) next[(fromKeys[i]! >>> shift) & (BUCKETS - 1)]! += 1;
    if (next[(fromKeys[0]! >>> shift) & (BUCKETS - 1)] === n) continue;
    for (let b = 0, start = 0; b < BUCKETS; b++) {
      const count = next[b]!;
      next[b] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const key = fromKeys[i]!;
      const digit = (key >>> shift) & (BUCKETS - 1);
      const at = next[digit]!;
      next[digit] = at + 1;
      toRows[at] = fromRows[i]!;
      toKeys[at] = key;
    }
    [fromRows, toRows] = [toRows, fromRows];
    [fromKeys, toKeys] = [toKeys, fromKeys];
  }
  return { rows: fromRows, keys: fromKeys };
}

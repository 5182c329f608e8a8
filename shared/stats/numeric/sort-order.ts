const COMPARISON_SORT_LIMIT = 2048;
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
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
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  // Little-endian halves. Flipping the sign bit of positive numbers and every bit of negative ones makes
  // the unsigned order of the bits equal to the numeric order.
  for (let i = 0; i < n; i++) {
    const lowWord = words[2 * i]!;
    const highWord = words[2 * i + 1]!;
    const negative = highWord >>> 31 === 1;
    low[i] = negative ? ~lowWord : lowWord;
    high[i] = negative ? ~highWord : highWord ^ 0x80000000;
  }
  const byLow = sortRowsByWord(identity(n), low);
  const highInOrder = new Uint32Array(n);
  for (let i = 0; i < n; i++) highInOrder[i] = high[byLow[i]!]!;
  return sortRowsByWord(byLow, highInOrder);
}

/** Sorts `rows` by `keys` (same positions); both arrays are scratch space of the caller. */
function sortRowsByWord(rows: Uint32Array, keys: Uint32Array): Uint32Array {
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
  return fromRows;
}

import { requireAllFinite, requireCount, requireNonNegative, requireSameLength } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import type { SparseRow } from './tf-idf.ts';

/** Symmetric distances between n points: the upper triangle, row by row. */
export type Distances = { readonly size: number; readonly upper: Float64Array };

/** Distance between points i and j. */
export function distanceBetween({ size, upper }: Distances, i: number, j: number): number {
  if (i === j) return 0;
  return i < j ? upper[rowStart(size, i) + j]! : upper[rowStart(size, j) + i]!;
}

/** Position of the (absent) diagonal of row i: add j > i to find the distance of i and j. */
export function rowStart(size: number, i: number): number {
  return i * size - (i * (i + 1)) / 2 - i - 1;
}

/** Throws unless the triangle fits the size and holds finite distances of at least 0. */
export function requireDistances({ size, upper }: Distances): void {
  requireCount('distances.size', size);
  requireSameLength('distances.upper', upper, 'pairs', { length: (size * (size - 1)) / 2 });
  for (let i = 0; i < upper.length; i++) {
    if (!(upper[i]! >= 0 && upper[i]! < Infinity)) {
      throw new StatsArgumentError('distances.upper', `must hold finite distances, got ${upper[i]} at ${i}`);
    }
  }
}

/** Fields that should agree exactly, such as tool or trigger, beside the text. */
export type FieldMismatch = {
  /** One list of fields per row. */
  readonly fields: readonly (readonly string[])[];
  /** Added to the distance when every field differs; in proportion otherwise. */
  readonly weight: number;
};

/**
 * Cosine distances 1 - cos between rows of length 1, not below 0, by an inverted index. Two rows without terms
 * are at distance 0, one without and one with terms at distance 1.
 *
 * Errors: a list of fields per row missing, fields of unequal number, a weight below 0.
 * Source: Salton & Buckley 1988. Golden file: text_cluster.
 * @param rows see `charTfIdf`
 * @param mismatch optional surcharge for fields that differ
 * @example cosineDistances(charTfIdf(['abc', 'xyz']).rows).upper // Float64Array [1]
 */
export function cosineDistances(rows: readonly SparseRow[], mismatch?: FieldMismatch): Distances {
  const size = rows.length;
  const upper = new Float64Array((size * (size - 1)) / 2);
  const { start, end, row, weight } = invertRows(rows);
  const similarity = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    similarity.fill(0);
    const own = rows[i]!;
    for (let t = 0; t < own.term.length; t++) {
      const term = own.term[t]!;
      const ownWeight = own.weight[t]!;
      // Rows come in order, so the first entry left of a term is this row itself.
      start[term]! += 1;
      for (let at = start[term]!; at < end[term]!; at++) similarity[row[at]!]! += ownWeight * weight[at]!;
    }
    const base = rowStart(size, i);
    const empty = own.term.length === 0;
    for (let j = i + 1; j < size; j++) {
      upper[base + j] = empty && rows[j]!.term.length === 0 ? 0 : Math.max(0, 1 - similarity[j]!);
    }
  }
  if (mismatch !== undefined) addMismatches({ size, upper }, mismatch);
  return { size, upper };
}

/** The rows that hold each term, ascending, with their weights; term t owns entries start[t] to end[t]. */
function invertRows(rows: readonly SparseRow[]) {
  const terms = rows.reduce((most, { term }) => term.reduce((m, t) => Math.max(m, t + 1), most), 0);
  const entries = rows.reduce((sum, { term }) => sum + term.length, 0);
  const start = new Int32Array(terms + 1);
  for (const { term } of rows) for (const t of term) start[t + 1]! += 1;
  for (let t = 0; t < terms; t++) start[t + 1]! += start[t]!;
  const end = start.slice(0, terms);
  const row = new Int32Array(entries);
  const weight = new Float64Array(entries);
  rows.forEach((own, i) => {
    own.term.forEach((t, k) => {
      const at = end[t]!;
      row[at] = i;
      weight[at] = own.weight[k]!;
      end[t] = at + 1;
    });
  });
  return { start, end, row, weight };
}

function addMismatches({ size, upper }: Distances, { fields, weight }: FieldMismatch): void {
  requireNonNegative('mismatch.weight', weight);
  requireSameLength('mismatch.fields', fields, 'rows', { length: size });
  for (const [i, own] of fields.entries()) {
    requireSameLength(`mismatch.fields[${i}]`, own, 'fields[0]', fields[0]!);
  }
  for (let i = 0; i < size; i++) {
    const own = fields[i]!;
    for (let j = i + 1; j < size; j++) {
      let differing = 0;
      for (let f = 0; f < own.length; f++) if (own[f] !== fields[j]![f]) differing += 1;
      if (differing > 0) upper[rowStart(size, i) + j]! += (weight * differing) / own.length;
    }
  }
}

/**
 * Euclidean distances between points.
 *
 * Errors: points of unequal dimension, coordinates not finite.
 * @param points one list of coordinates per point
 * @example euclideanDistances([[0, 0], [3, 4]]).upper // Float64Array [5]
 */
export function euclideanDistances(points: readonly (readonly number[])[]): Distances {
  const size = points.length;
  points.forEach((point, i) => {
    requireSameLength(`points[${i}]`, point, 'points[0]', points[0]!);
    requireAllFinite(`points[${i}]`, point);
  });
  const upper = new Float64Array((size * (size - 1)) / 2);
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++, at++) {
      upper[at] = Math.hypot(...points[i]!.map((x, d) => x - points[j]![d]!));
    }
  }
  return { size, upper };
}

/**
 * Distances between texts from the distances between their distinct rows.
 *
 * @param rowOf row of each text, see `charTfIdf`
 */
export function spreadDistances(distances: Distances, rowOf: Int32Array): Distances {
  const size = rowOf.length;
  const upper = new Float64Array((size * (size - 1)) / 2);
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++, at++) upper[at] = distanceBetween(distances, rowOf[i]!, rowOf[j]!);
  }
  return { size, upper };
}

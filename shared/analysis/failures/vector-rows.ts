import type { SparseRow } from '../../stats/index.ts';
import type { TraceRows } from './trace-rows.ts';

/**
 * Vectors from outside as rows to be compared. Their mean is taken away first: vectors of one model all point the same
 * way, and only what is left tells them apart.
 *
 * @param vectors of one length; null of a case that has none
 */
export function vectorRows(vectors: readonly (Float32Array | null)[]): TraceRows {
  const held = vectors.filter((vector) => vector !== null);
  const dimensions = held[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  for (const vector of held) {
    for (let d = 0; d < dimensions; d++) mean[d]! += vector[d]! / held.length;
  }
  // Every row has all terms, so that one list of them serves all.
  const term = Int32Array.from({ length: dimensions }, (_, d) => d);
  const none: SparseRow = { term: new Int32Array(0), weight: new Float64Array(0) };
  const rows = held.map((vector): SparseRow => {
    const weight = Float64Array.from(vector, (value, d) => value - mean[d]!);
    const length = Math.sqrt(weight.reduce((sum, value) => sum + value * value, 0));
    return length === 0 ? none : { term, weight: weight.map((value) => value / length) };
  });
  let next = 0;
  return {
    rows,
    rowOf: Int32Array.from(vectors, (vector) => (vector === null ? -1 : next++)),
    copies: new Int32Array(rows.length).fill(1),
  };
}

import { orderStatistics } from './order-statistics.ts';

/** Comparisons with an edge read from text allow this relative rounding. */
const EDGE_SLACK = 1e-12;

/** Upper edges of all bins but the last, ascending; bin b holds the p with edge[b-1] < p <= edge[b]. */
export type InteriorEdges = Float64Array;

/** Edges i / bins for i = 1 ... bins - 1. */
export function equalWidthEdges(bins: number): InteriorEdges {
  return Float64Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
}

/**
 * Type-7 quantiles at i / bins of the probabilities, unweighted. Equal probabilities stay in one bin, so some
 * bins may come out empty.
 *
 * Source: Hyndman & Fan 1996 (definition 7).
 * @param probability n >= 1 numbers
 */
export function equalCountEdges(probability: ArrayLike<number>, bins: number): InteriorEdges {
  const last = probability.length - 1;
  // Multiplying before dividing keeps a position that is whole exactly whole.
  const positions = Array.from({ length: bins - 1 }, (_, i) => (last * (i + 1)) / bins);
  const below = orderStatistics(probability, positions.map(Math.floor));
  const above = orderStatistics(probability, positions.map(Math.ceil));
  return below.map((at, i) => at + (positions[i]! - Math.floor(positions[i]!)) * (above[i]! - at));
}

/** The bin of p: how many interior edges lie below it. */
export function binOf(p: number, edges: InteriorEdges): number {
  const reduced = p * (1 - EDGE_SLACK);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < reduced) low = middle + 1;
    else high = middle;
  }
  return low;
}

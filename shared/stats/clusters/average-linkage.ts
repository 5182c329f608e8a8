import { requireSameLength } from '../arguments.ts';
import { canonicalLabels } from './canonical-labels.ts';
import { type Distances, requireDistances, rowStart } from './distances.ts';

/** Two clusters joined: one member of each, and the mean distance between them. */
export type Merge = { readonly a: number; readonly b: number; readonly height: number };

/**
 * Agglomerative clustering by mean distance between clusters (UPGMA), as a nearest-neighbour chain in O(n^2).
 * Deterministic: the order of equal distances follows the order of the points.
 *
 * Errors: distances that do not fit the size, are negative or not finite.
 * Source: Sokal & Michener 1958; Benzecri 1982 and Murtagh 1983 (chain). Golden file: text_cluster.
 * @param distances between n points; not changed
 * @param copies how many times each point counts, 1 unless said
 * @returns n - 1 merges, by ascending height
 * @example averageLinkage(euclideanDistances([[0], [1], [5]])).map((merge) => merge.height) // [1, 4.5]
 */
export function averageLinkage(distances: Distances, copies?: ArrayLike<number>): Merge[] {
  requireDistances(distances);
  const { size } = distances;
  if (copies !== undefined) requireSameLength('copies', copies, 'points', { length: size });
  const upper = distances.upper.slice();
  const mass = Float64Array.from({ length: size }, (_, i) => (copies === undefined ? 1 : copies[i]!));
  /** Clusters that are left, ascending: what was joined is not looked at again. */
  const alive = Array.from({ length: size }, (_, i) => i);
  const at = (i: number, j: number) => (i < j ? rowStart(size, i) + j : rowStart(size, j) + i);
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (merges.length < size - 1) {
    if (chain.length === 0) chain.push(alive[0]!);
    const top = chain.at(-1)!;
    const previous = chain.at(-2);
    // The point below the top of the chain wins ties, otherwise the chain would never close.
    let nearest = previous ?? -1;
    let least = previous === undefined ? Infinity : upper[at(top, previous)]!;
    for (const j of alive) {
      if (j === top) continue;
      const d = upper[at(top, j)]!;
      if (d < least) {
        least = d;
        nearest = j;
      }
    }
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const keep = Math.min(top, nearest);
    const drop = Math.max(top, nearest);
    merges.push({ a: keep, b: drop, height: least });
    const together = mass[keep]! + mass[drop]!;
    alive.splice(alive.indexOf(drop), 1);
    for (const j of alive) {
      if (j === keep) continue;
      const kept = at(keep, j);
      upper[kept] = (mass[keep]! * upper[kept]! + mass[drop]! * upper[at(drop, j)]!) / together;
    }
    mass[keep] = together;
  }
  return merges.sort((x, y) => x.height - y.height);
}

/**
 * Cluster of each point when every merge up to a distance is made.
 *
 * @param size number of points
 * @param merges see `averageLinkage`
 * @param cut largest mean distance inside a cluster
 * @returns labels from 0 in order of first appearance
 * @example cutAt(3, [{ a: 0, b: 1, height: 1 }, { a: 0, b: 2, height: 4.5 }], 2) // Int32Array [0, 0, 1]
 */
export function cutAt(size: number, merges: readonly Merge[], cut: number): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { a, b, height } of merges) if (height <= cut) parent[root(b)] = root(a);
  return canonicalLabels(Int32Array.from({ length: size }, (_, i) => root(i)));
}

/** An edge of a tree over points. */
export type Edge = { readonly a: number; readonly b: number; readonly length: number };

/**
 * Minimum spanning tree of a complete graph, by Prim's algorithm in O(n^2).
 *
 * Source: Prim 1957.
 * @param size n >= 1 points
 * @param length distance between two points
 * @returns n - 1 edges by ascending length
 */
export function spanningTree(size: number, length: (i: number, j: number) => number): Edge[] {
  const nearest = new Float64Array(size).fill(Infinity);
  const from = new Int32Array(size);
  const inTree = new Uint8Array(size);
  const edges: Edge[] = [];
  let newest = 0;
  inTree[0] = 1;
  for (let added = 1; added < size; added++) {
    let next = -1;
    for (let j = 0; j < size; j++) {
      if (inTree[j] === 1) continue;
      const d = length(newest, j);
      if (d < nearest[j]!) {
        nearest[j] = d;
        from[j] = newest;
      }
      if (next === -1 || nearest[j]! < nearest[next]!) next = j;
    }
    inTree[next] = 1;
    edges.push({ a: from[next]!, b: next, length: nearest[next]! });
    newest = next;
  }
  return edges.sort((x, y) => x.length - y.length);
}

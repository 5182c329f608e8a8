import type { Edge } from './spanning-tree.ts';

/** One node of the single-linkage tree: a point, or two nodes joined at a length. */
type Node = {
  readonly size: number;
  readonly length: number;
  readonly children: readonly [number, number] | null;
};

/** A cluster of the condensed tree, with how long its points stayed in it. */
type Cluster = {
  readonly parent: number;
  readonly birth: number;
  readonly node: number;
  stability: number;
  readonly children: number[];
};

/**
 * Condenses the single-linkage tree of a spanning tree to clusters of at least `minSize` points and selects
 * those with the most excess of mass: a cluster stays if it is more stable than its parts together. The root
 * is never selected.
 *
 * Source: Campello, Moulavi & Sander 2013.
 * @param size number of points
 * @param edges spanning tree by ascending length
 * @returns cluster of each point in any numbering, -1 for noise
 */
export function condenseTree(size: number, edges: readonly Edge[], minSize: number): Int32Array {
  const nodes = singleLinkage(size, edges);
  // Points at distance 0 would have infinite density; this keeps sums finite without changing any order.
  const shortest = Math.max(1e-300, 1e-12 * (edges.at(-1)?.length ?? 0));
  const density = (node: Node): number => 1 / Math.max(node.length, shortest);
  const root = nodes.length - 1;
  const clusters: Cluster[] = [{ parent: -1, birth: 0, node: root, stability: 0, children: [] }];
  const open = [{ node: root, cluster: 0 }];
  while (open.length > 0) {
    const { node, cluster } = open.pop()!;
    const { children } = nodes[node]!;
    if (children === null) continue;
    const level = density(nodes[node]!);
    const own = clusters[cluster]!;
    const large = children.filter((child) => nodes[child]!.size >= minSize);
    const splits = large.length === 2;
    for (const child of children) {
      const stays = !splits && large.includes(child);
      // Whoever leaves the cluster here, alone or as a new cluster, stayed in it from its birth to this level.
      if (!stays) own.stability += nodes[child]!.size * (level - own.birth);
      if (stays) {
        open.push({ node: child, cluster });
      } else if (splits) {
        clusters.push({ parent: cluster, birth: level, node: child, stability: 0, children: [] });
        own.children.push(clusters.length - 1);
        open.push({ node: child, cluster: clusters.length - 1 });
      }
    }
  }
  return labelPoints(size, nodes, clusters, selectClusters(clusters));
}

function singleLinkage(size: number, edges: readonly Edge[]): Node[] {
  const nodes: Node[] = Array.from({ length: size }, () => ({ size: 1, length: 0, children: null }));
  const parent = Int32Array.from({ length: 2 * size }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { a, b, length } of edges) {
    const left = root(a);
    const right = root(b);
    parent[left] = nodes.length;
    parent[right] = nodes.length;
    nodes.push({ size: nodes[left]!.size + nodes[right]!.size, length, children: [left, right] });
  }
  return nodes;
}

/** Children come after their parents, so one pass from the end sees every cluster after its parts. */
function selectClusters(clusters: readonly Cluster[]): Uint8Array {
  const selected = new Uint8Array(clusters.length);
  const best = new Float64Array(clusters.length);
  for (let c = clusters.length - 1; c > 0; c--) {
    const { stability, children } = clusters[c]!;
    const ofParts = children.reduce((sum, child) => sum + best[child]!, 0);
    const whole = children.length === 0 || stability >= ofParts;
    best[c] = whole ? stability : ofParts;
    selected[c] = whole ? 1 : 0;
  }
  for (let c = 1; c < clusters.length; c++) {
    const { parent } = clusters[c]!;
    // A part of a selected cluster belongs to it; 2 marks what a selected cluster has swallowed.
    if (selected[parent] !== 0) selected[c] = 2;
  }
  return selected;
}

function labelPoints(
  size: number,
  nodes: readonly Node[],
  clusters: readonly Cluster[],
  selected: Uint8Array,
): Int32Array {
  const labels = new Int32Array(size).fill(-1);
  clusters.forEach(({ node }, c) => {
    if (selected[c] !== 1) return;
    const open = [node];
    while (open.length > 0) {
      const at = open.pop()!;
      const { children } = nodes[at]!;
      if (children === null) labels[at] = c;
      else open.push(...children);
    }
  });
  return labels;
}

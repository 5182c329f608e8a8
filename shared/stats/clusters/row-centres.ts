import type { SparseRow } from './tf-idf.ts';

/** The mean row of each cluster, by term: entries start[t] to start[t + 1] hold the clusters that have term t. */
export type Centres = {
  readonly clusters: number;
  readonly start: Int32Array;
  readonly cluster: Int32Array;
  readonly weight: Float64Array;
};

/**
 * The mean rows of clusters. They are not scaled to length 1: one minus the product of a row with a mean is then the
 * row's mean cosine distance to the members.
 *
 * @param labels cluster of each row; those below `from` are left out
 * @param from the first cluster that counts
 */
export function centresOf(
  rows: readonly SparseRow[],
  copies: ArrayLike<number>,
  labels: ArrayLike<number>,
  from = 0,
): Centres {
  const mass: number[] = [];
  const sums: Map<number, number>[] = [];
  let terms = 0;
  rows.forEach(({ term, weight }, row) => {
    const label = labels[row]! - from;
    if (label < 0) return;
    const sum = sums[label] ?? new Map<number, number>();
    sums[label] = sum;
    mass[label] = (mass[label] ?? 0) + copies[row]!;
    for (let t = 0; t < term.length; t++) {
      const at = term[t]!;
      if (at >= terms) terms = at + 1;
      sum.set(at, (sum.get(at) ?? 0) + copies[row]! * weight[t]!);
    }
  });
  const start = new Int32Array(terms + 1);
  sums.forEach((sum) => {
    for (const t of sum.keys()) start[t + 1]! += 1;
  });
  for (let t = 0; t < terms; t++) start[t + 1]! += start[t]!;
  const end = start.slice();
  const cluster = new Int32Array(start[terms] ?? 0);
  const weight = new Float64Array(cluster.length);
  sums.forEach((sum, label) => {
    for (const [t, total] of sum) {
      const at = end[t]!;
      cluster[at] = label;
      weight[at] = total / mass[label]!;
      end[t] = at + 1;
    }
  });
  return { clusters: sums.length, start, cluster, weight };
}

/**
 * The cluster to whose members a row is nearest on average, the first on a tie.
 *
 * @returns its place and the mean cosine distance, -1 and 1 where the row shares no term with any
 */
export function nearestCentre(
  { clusters, start, cluster, weight }: Centres,
  row: SparseRow,
): { centre: number; distance: number } {
  const similarity = new Float64Array(clusters);
  for (let t = 0; t < row.term.length; t++) {
    const term = row.term[t]!;
    if (term + 1 >= start.length) continue;
    for (let at = start[term]!; at < start[term + 1]!; at++) {
      similarity[cluster[at]!]! += row.weight[t]! * weight[at]!;
    }
  }
  let centre = -1;
  let most = 0;
  similarity.forEach((value, c) => {
    if (value > most) {
      most = value;
      centre = c;
    }
  });
  return { centre, distance: 1 - most };
}

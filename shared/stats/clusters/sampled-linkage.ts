import { requireCount, requireNonNegative, requireSameLength } from '../arguments.ts';
import { averageLinkage, cutAt } from './average-linkage.ts';
import { canonicalLabels } from './canonical-labels.ts';
import { cosineDistances } from './distances.ts';
import { centresOf, nearestCentre } from './row-centres.ts';
import type { SparseRow } from './tf-idf.ts';

export type SampledLinkage = {
  /** Largest mean cosine distance inside a cluster. */
  readonly cut: number;
  /** How many times each row counts; once unless said. */
  readonly copies?: ArrayLike<number>;
  /** So many rows are compared with each other at a time; 1,200 unless said. */
  readonly part?: number;
  /** Told after every step how many rows have their cluster; may throw to stop. */
  readonly onProgress?: (done: number) => void;
};

const PART = 1200;

/**
 * Average linkage for more rows than can be compared each with each. A part of them, evenly spaced, is clustered; every
 * other row joins the cluster from whose members it is nearest on average, where that is within the cut, which is when
 * average linkage would join them. What is left begins again, until a round finds no cluster of two. Up to `part` rows
 * this is average linkage itself. Time and memory grow with the rows.
 *
 * Deterministic; above `part` rows the result depends on their order.
 * Errors: copies of another length than the rows, a cut below 0, a part below 2.
 * Source: Sokal & Michener 1958; Cutting et al. 1992 (clustering a part, then assigning the rest).
 * @param rows each of length 1, or without terms
 * @returns cluster of each row, from 0 in order of first appearance; a row like no other has one of its own
 * @example sampledLinkage(charTfIdf(['abc', 'abd', 'xyz'], { longest: 3 }).rows, { cut: 0.9 }) // Int32Array [0, 0, 1]
 */
export function sampledLinkage(rows: readonly SparseRow[], options: SampledLinkage): Int32Array {
  const { cut, copies = new Uint8Array(rows.length).fill(1), part = PART, onProgress = () => {} } = options;
  requireNonNegative('cut', cut);
  requireCount('part', part, 2);
  requireSameLength('copies', copies, 'rows', rows);
  const labels = new Int32Array(rows.length).fill(-1);
  let left = Array.from(rows, (_, i) => i);
  let next = 0;
  while (left.length > 0) {
    const chosen = evenlySpaced(left, part);
    const own = clusterOf(chosen, rows, copies, cut);
    const sizes = new Map<number, number>();
    for (const label of own) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const isWhole = chosen.length === left.length;
    const found = sizes.size < chosen.length;
    // A single row of the part may find company among those that are left; when nothing joins any more, it stays alone.
    const isKept = (label: number) => isWhole || !found || (sizes.get(label) ?? 0) > 1;
    chosen.forEach((row, i) => {
      if (isKept(own[i]!)) labels[row] = next + own[i]!;
    });
    left = left.filter((row) => labels[row] === -1);
    if (!isWhole) left = assign(left, { rows, copies, labels, cut, from: next });
    next += sizes.size;
    onProgress(rows.length - left.length);
  }
  return canonicalLabels(labels);
}

function evenlySpaced(left: readonly number[], part: number): number[] {
  if (left.length <= part) return [...left];
  return Array.from({ length: part }, (_, i) => left[Math.floor((i * left.length) / part)]!);
}

function clusterOf(
  chosen: readonly number[],
  rows: readonly SparseRow[],
  copies: ArrayLike<number>,
  cut: number,
): Int32Array {
  const distances = cosineDistances(chosen.map((row) => rows[row]!));
  const merges = averageLinkage(
    distances,
    chosen.map((row) => copies[row]!),
  );
  return cutAt(chosen.length, merges, cut);
}

interface Assigning {
  readonly rows: readonly SparseRow[];
  readonly copies: ArrayLike<number>;
  readonly labels: Int32Array;
  readonly cut: number;
  /** Labels from this one on were found in this round. */
  readonly from: number;
}

/** Gives the rows that are left to the clusters of this round; returns those that no cluster takes. */
function assign(left: readonly number[], { rows, copies, labels, cut, from }: Assigning): number[] {
  const centres = centresOf(rows, copies, labels, from);
  return left.filter((row) => {
    const { centre, distance } = nearestCentre(centres, rows[row]!);
    if (centre === -1 || distance > cut) return true;
    labels[row] = from + centre;
    return false;
  });
}

import {
  centresOf,
  clusterStability,
  isEstimated,
  nearestCentre,
  type SparseRow,
  sampledLinkage,
} from '../../stats/index.ts';
import type { TraceRows } from './trace-rows.ts';

/** Fewer failures are a list that a person reads from top to bottom. */
export const LEAST_TO_GROUP = 12;
/** Fewer cases are no group. */
const LEAST_CASES = 3;
/** Largest mean cosine distance within a group while groups are made; then a case that is left joins the nearest. */
const CUT = 0.5;
const CUT_TO_JOIN = 0.65;
/** So many parts of the cases are grouped again, unless there are more different ones than that is worth waiting for. */
const REPLICATES = 10;
const MOST_TO_REPEAT = 600;

/** The group of each case, from 0; null where it is like no other. */
export function groupTraces(
  { rows, rowOf, copies }: TraceRows,
  onProgress: (done: number) => void = () => {},
): (number | null)[] {
  if (rowOf.length < LEAST_TO_GROUP) return Array.from(rowOf, () => null);
  const labels = groupRows(rows, copies, onProgress);
  return Array.from(rowOf, (row) => {
    const label = row < 0 ? -1 : labels[row]!;
    return label < 0 ? null : label;
  });
}

/** The group of each row, from 0; -1 where fewer cases than make a group are alike. */
function groupRows(
  rows: readonly SparseRow[],
  copies: ArrayLike<number>,
  onProgress: (done: number) => void = () => {},
): Int32Array {
  const found = sampledLinkage(rows, { cut: CUT, copies, onProgress });
  const cases = new Map<number, number>();
  for (const [row, label] of found.entries()) cases.set(label, (cases.get(label) ?? 0) + copies[row]!);
  const large = [...cases].filter(([, size]) => size >= LEAST_CASES).map(([label]) => label);
  const numberOf = new Map(large.map((label, number) => [label, number]));
  const labels = found.map((label) => numberOf.get(label) ?? -1);
  const centres = centresOf(rows, copies, labels);
  return labels.map((label, row) => {
    if (label >= 0) return label;
    const { centre, distance } = nearestCentre(centres, rows[row]!);
    return distance <= CUT_TO_JOIN ? centre : -1;
  });
}

/**
 * Mean adjusted Rand index between the groups and those of four fifths of the cases by themselves; null where there are
 * too few cases, or so many that it is not worth the wait.
 */
export function groupStability({ rows, rowOf: all, copies }: TraceRows): number | null {
  const rowOf = all.filter((row) => row >= 0);
  if (rowOf.length < LEAST_TO_GROUP || rows.length > MOST_TO_REPEAT) return null;
  const whole = groupRows(rows, copies);
  const figure = clusterStability(
    aloneApart(Array.from(rowOf, (row) => whole[row]!)),
    (cases) =>
      regrouped(
        rows,
        cases.map((i) => rowOf[i]!),
      ),
    { seed: 'groups of failures', replicates: REPLICATES },
  );
  return isEstimated(figure) ? figure.value : null;
}

/** Groups the rows that some cases have, and returns the group of each case. */
function regrouped(rows: readonly SparseRow[], rowsOfCases: readonly number[]): number[] {
  const place = new Map<number, number>();
  const copies: number[] = [];
  for (const row of rowsOfCases) {
    const at = place.get(row) ?? place.size;
    place.set(row, at);
    copies[at] = (copies[at] ?? 0) + 1;
  }
  const labels = groupRows(
    [...place.keys()].map((row) => rows[row]!),
    copies,
  );
  return aloneApart(rowsOfCases.map((row) => labels[place.get(row)!]!));
}

/** A case that is alone is a group of its own. */
function aloneApart(labels: readonly number[]): number[] {
  return labels.map((label, i) => (label < 0 ? -1 - i : label));
}

import { clusterStability, isEstimated, sampledLinkage } from '../../stats/index.ts';
import type { TraceRows } from './trace-rows.ts';

/** Fewer failures are a list that a person reads from top to bottom. */
export const LEAST_TO_GROUP = 12;
/** Fewer cases are no group. */
const LEAST_CASES = 3;
/** Largest mean cosine distance within a group. */
const CUT = 0.55;
/** So many parts of the cases are grouped again, unless there are more different ones than that is worth waiting for. */
const REPLICATES = 10;
const MOST_TO_REPEAT = 600;

/** The group of each case, from 0, the first by its first case; null where it is like no other. */
export function groupTraces(
  { rows, rowOf, copies }: TraceRows,
  onProgress: (done: number) => void = () => {},
): (number | null)[] {
  if (rowOf.length < LEAST_TO_GROUP) return Array.from(rowOf, () => null);
  return largeEnough(rowOf, sampledLinkage(rows, { cut: CUT, copies, onProgress }));
}

function largeEnough(rowOf: Int32Array, labelOf: Int32Array): (number | null)[] {
  const sizes = new Map<number, number>();
  for (const row of rowOf) if (row >= 0) sizes.set(labelOf[row]!, (sizes.get(labelOf[row]!) ?? 0) + 1);
  return Array.from(rowOf, (row) => {
    const label = row < 0 ? -1 : labelOf[row]!;
    return (sizes.get(label) ?? 0) < LEAST_CASES ? null : label;
  });
}

/**
 * Mean adjusted Rand index between the groups and those of four fifths of the cases by themselves; null where there are
 * too few cases, or so many that it is not worth the wait.
 */
export function groupStability({ rows, rowOf: all, copies }: TraceRows): number | null {
  const rowOf = all.filter((row) => row >= 0);
  if (rowOf.length < LEAST_TO_GROUP || rows.length > MOST_TO_REPEAT) return null;
  const whole = sampledLinkage(rows, { cut: CUT, copies });
  const figure = clusterStability(
    Array.from(rowOf, (row) => whole[row]!),
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
function regrouped(rows: TraceRows['rows'], rowsOfCases: readonly number[]): number[] {
  const place = new Map<number, number>();
  const copies: number[] = [];
  for (const row of rowsOfCases) {
    const at = place.get(row) ?? place.size;
    place.set(row, at);
    copies[at] = (copies[at] ?? 0) + 1;
  }
  const labels = sampledLinkage(
    [...place.keys()].map((row) => rows[row]!),
    { cut: CUT, copies },
  );
  return rowsOfCases.map((row) => labels[place.get(row)!]!);
}

import type { SparseRow } from '../../stats/index.ts';

/** Cases by their place: the most typical of a group, and up to two that are least like it and like each other. */
export interface Represented {
  readonly medoid: number;
  readonly contrasting: readonly number[];
}

/** Nearer ones tell nothing new. */
const TELLS = 0.02;

/**
 * The medoid of a group, the case with the least total distance to the others, by the sum of their rows, so that a group
 * of ten thousand takes no longer per case than one of ten; and the case farthest from it, and the one farthest from both.
 *
 * @param members places of the cases, in a fixed order
 * @param rowOf the row of a case
 */
export function represent(members: readonly number[], rowOf: (place: number) => SparseRow): Represented {
  const sum = new Map<number, number>();
  for (const member of members) {
    const { term, weight } = rowOf(member);
    for (let t = 0; t < term.length; t++) sum.set(term[t]!, (sum.get(term[t]!) ?? 0) + weight[t]!);
  }
  const medoid = members[indexOfMost(members.map((member) => product(rowOf(member), sum)))]!;
  const toMedoid = distancesTo(rowOf(medoid), members, rowOf);
  const most = indexOfMost(toMedoid);
  if (toMedoid[most]! < TELLS) return { medoid, contrasting: [] };
  const first = members[most]!;
  const toFirst = distancesTo(rowOf(first), members, rowOf);
  const both = toMedoid.map((distance, i) => Math.min(distance, toFirst[i]!));
  const at = indexOfMost(both);
  return { medoid, contrasting: both[at]! < TELLS ? [first] : [first, members[at]!] };
}

/** The first of the largest; sums in another order may differ by rounding, and tie. */
function indexOfMost(values: readonly number[]): number {
  let at = 0;
  values.forEach((value, i) => {
    if (value > values[at]! + 1e-9) at = i;
  });
  return at;
}

function distancesTo(
  row: SparseRow,
  members: readonly number[],
  rowOf: (place: number) => SparseRow,
): number[] {
  const own = new Map(Array.from(row.term, (term, t) => [term, row.weight[t]!]));
  return members.map((member) => Math.max(0, 1 - product(rowOf(member), own)));
}

function product({ term, weight }: SparseRow, other: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let t = 0; t < term.length; t++) sum += weight[t]! * (other.get(term[t]!) ?? 0);
  return sum;
}

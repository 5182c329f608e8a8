import { requireSameLength } from '../arguments.ts';

/** How two clusterings of the same points overlap. */
export type PartitionTable = {
  readonly n: number;
  /** Sizes of the clusters of each side. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Cells that are not empty. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number }[];
};

type Labels = ArrayLike<number | string>;

/** Crosses two label lists; noise is a label like any other. */
export function partitionTable(a: Labels, b: Labels): PartitionTable {
  requireSameLength('b', b, 'a', a);
  const rowOf = new Map<number | string, number>();
  const columnOf = new Map<number | string, number>();
  const rows: number[] = [];
  const columns: number[] = [];
  const cells = new Map<string, { row: number; column: number; count: number }>();
  for (let i = 0; i < a.length; i++) {
    const row = codeOf(rowOf, a[i]!, rows);
    const column = codeOf(columnOf, b[i]!, columns);
    const key = `${row},${column}`;
    const cell = cells.get(key) ?? { row, column, count: 0 };
    cell.count += 1;
    cells.set(key, cell);
  }
  return { n: a.length, rows, columns, cells: [...cells.values()] };
}

function codeOf(codes: Map<number | string, number>, label: number | string, sizes: number[]): number {
  const code = codes.get(label) ?? codes.size;
  codes.set(label, code);
  sizes[code] = (sizes[code] ?? 0) + 1;
  return code;
}

/** Entropy of cluster sizes, in nats. */
export function entropyOf(sizes: readonly number[], n: number): number {
  return -sizes.reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
}

/** Mutual information of the two sides, in nats. */
export function mutualInformation({ n, rows, columns, cells }: PartitionTable): number {
  return cells.reduce(
    (sum, { row, column, count }) =>
      sum + (count / n) * Math.log((count * n) / (rows[row]! * columns[column]!)),
    0,
  );
}

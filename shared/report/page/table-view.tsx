import type { Cell, Column, Table } from '../report.ts';

/** A table as it is printed: numbers to the right, words to the left. */
export function TableView({ table }: { readonly table: Table }) {
  const { columns, rows, none } = table;
  if (rows.length === 0) return <p>{none ?? 'Nothing to list.'}</p>;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column.id} className={sideOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read alike, and none of them moves
          <tr key={i}>
            {row.map((cell, j) => (
              <CellView key={columns[j]?.id} cell={cell} column={columns[j]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({ cell, column }: { readonly cell: Cell; readonly column: Column | undefined }) {
  const { printed, note, strong } = cell;
  return (
    <td className={sideOf(column)}>
      {strong ? <b dir="auto">{printed}</b> : <span dir="auto">{printed}</span>}
      {note !== undefined && <small>{note}</small>}
    </td>
  );
}

function sideOf(column: Column | undefined): string | undefined {
  if (column?.title === '') return 'slim';
  return column === undefined || column.kind === 'text' ? undefined : 'r nw';
}

import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly head: ReactNode;
  readonly key: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly right?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The head stays while the rows scroll. */
  readonly sticky?: boolean;
}

/** A plain table: hairlines, no stripes, tabular figures. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, rowKey, sticky = false }: DataTableProps<Row>) {
  return (
    <table className={`${styles.table} ${sticky ? styles.sticky : ''}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.right ? styles.right : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, place) => {
              const side = column.right ? styles.right : undefined;
              return place === 0 ? (
                <th key={column.key} scope="row" className={side}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={side}>
                  {column.cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

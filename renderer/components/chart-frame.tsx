import type { ReactNode } from 'react';
import { useState } from 'react';
import { Card } from './card.tsx';
import styles from './chart-frame.module.css';
import { ChartStepper } from './chart-stepper.tsx';
import { toCsv } from './csv.ts';
import { DataTable } from './data-table.tsx';
import { announce } from './live-region.tsx';
import { useWidth } from './use-width.ts';

interface ChartTable {
  readonly head: readonly string[];
  /** One row per point; the first cell names the point and must be unique. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartFrameProps {
  /** The chart's title in words. */
  readonly title: string;
  readonly hint?: ReactNode;
  /** The same numbers as a table, for "View as table" and "Copy CSV". */
  readonly table: ChartTable;
  /** A caption under the plot. */
  readonly note?: ReactNode;
  readonly className?: string | undefined;
  /** Opens what stands behind a row of the table; without it a point is only read. */
  readonly onOpen?: (row: number) => void;
  /** Draws the chart at the measured width. */
  readonly children: (width: number) => ReactNode;
}

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const reachable = { tabIndex: 0 };

/** A chart in its card: measures the width, and offers the numbers as a table and as CSV. */
export function ChartFrame({ title, hint, table, note, className, onOpen, children }: ChartFrameProps) {
  const [ref, width] = useWidth();
  const [asTable, setAsTable] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(toCsv(table.head, table.rows));
    announce(`Copied ${table.rows.length} rows as CSV`);
  }

  const columns = table.head.map((head, place) => ({
    head,
    key: head,
    right: place > 0,
    cell: (row: readonly string[]) => row[place] ?? '',
  }));
  return (
    <Card
      title={title}
      hint={hint}
      className={`${styles.frame} ${className ?? ''}`}
      actions={
        <div className={styles.tools} data-shown={asTable}>
          <button
            type="button"
            className={styles.tool}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'View as chart' : 'View as table'}
          </button>
          <button type="button" className={styles.tool} onClick={() => void copy()}>
            Copy CSV
          </button>
        </div>
      }
    >
      {asTable ? (
        <section className={styles.table} aria-label="As a table, scrolling" {...reachable}>
          <DataTable
            label={title}
            columns={columns}
            rows={table.rows}
            rowKey={(row) => row[0] ?? ''}
            sticky
          />
        </section>
      ) : (
        <div ref={ref} className={styles.plot}>
          {width > 0 && children(width)}
        </div>
      )}
      {!asTable && (
        <ChartStepper title={title} head={table.head} rows={table.rows} {...(onOpen ? { onOpen } : {})} />
      )}
      {note && <div className={styles.note}>{note}</div>}
    </Card>
  );
}

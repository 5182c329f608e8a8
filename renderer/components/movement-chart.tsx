import { taskDifference, taskValue } from '../../shared/analysis/task-kpis/task-words.ts';
import { marginOf } from '../../shared/analysis/versions/movement.ts';
import { differenceInterval } from '../../shared/analysis/versions/version-rows.ts';
import { count } from '../../shared/format.ts';
import type { TaskFigure } from '../../shared/model/task-kpi.ts';
import type { VersionRow } from '../../shared/model/version-comparison.ts';
import { ChartFrame } from './chart-frame.tsx';
import styles from './movement.module.css';
import { MovementRow } from './movement-row.tsx';
import { movementWords, sourceWords } from './movement-words.ts';

interface MovementChartProps<Row extends VersionRow> {
  readonly title: string;
  /** What a row is: the head of the first column. */
  readonly what: string;
  readonly rows: readonly Row[];
  readonly currency: string;
  readonly note: string;
  /** A few words under the name of a row; where its figures come from unless said. */
  readonly under?: (row: Row) => string;
}

/** Figures before and after a change, one row each, on one scale of margins. */
export function MovementChart<Row extends VersionRow>(props: MovementChartProps<Row>) {
  const { title, what, rows, currency, note, under } = props;
  return (
    <ChartFrame
      title={title}
      hint="difference with 95 % interval, in margins; band: as far as counts as not moved; line: no change"
      table={tableOf(what, rows, currency)}
      note={note}
    >
      {(width) => (
        <div>
          <div className={styles.heads} aria-hidden="true">
            <span />
            <div className={styles.sides}>
              <span>before</span>
              <span>after</span>
            </div>
            <span>after minus before</span>
            <span>what it shows</span>
          </div>
          {rows.map((row) => (
            <MovementRow
              key={row.id}
              row={row}
              currency={currency}
              width={width}
              reach={reachOf(rows)}
              under={under?.(row)}
            />
          ))}
        </div>
      )}
    </ChartFrame>
  );
}

/** Margins to both sides that hold most of the intervals; far ends are cut off. */
function reachOf(rows: readonly VersionRow[]): number {
  const ends = rows
    .map(({ difference, margin, before }) => {
      const bound = marginOf(margin, before);
      return bound > 0 ? Math.max(Math.abs(difference.low ?? 0), Math.abs(difference.high ?? 0)) / bound : 0;
    })
    .sort((a, b) => a - b);
  return Math.min(12, Math.max(2, Math.ceil(ends.at(-1) ?? 2)));
}

function tableOf(what: string, rows: readonly VersionRow[], currency: string) {
  const side = (figure: TaskFigure, row: VersionRow) =>
    figure.value === undefined ? 'not known' : taskValue(figure.value, row.unit, currency);
  return {
    head: [what, 'From', 'Before', 'n before', 'After', 'n after', 'Difference', 'From to', 'Shows'],
    rows: rows.map((row) => {
      const { value, low, high } = row.difference;
      return [
        row.name,
        sourceWords[row.source],
        side(row.before, row),
        count(row.before.n),
        side(row.after, row),
        count(row.after.n),
        value === undefined ? 'not known' : taskDifference(value, row.unit, currency),
        low === undefined || high === undefined ? '' : differenceInterval(low, high, row.unit, currency),
        movementWords[row.movement],
      ];
    }),
  };
}

import { taskDifference, taskValue } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { marginOf } from '../../../../shared/analysis/versions/movement.ts';
import { differenceInterval } from '../../../../shared/analysis/versions/version-rows.ts';
import { count, dayRange } from '../../../../shared/format.ts';
import type { TaskFigure } from '../../../../shared/model/task-kpi.ts';
import type { VersionComparison, VersionRow } from '../../../../shared/model/version-comparison.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { MarginsCard } from './margins-card.tsx';
import { MovedRow } from './moved-row.tsx';
import styles from './versions.module.css';
import { movementWords, sourceWords } from './words.ts';

/** The finding, one row per KPI on one scale of margins, and what to know of the windows. */
export function Comparison({ comparison }: { readonly comparison: VersionComparison }) {
  const { headline, before, after, rows, remarks, currency } = comparison;
  return (
    <div className={styles.stack}>
      <header>
        <h2 className="pl-headline">{headline}</h2>
        {rows.length > 0 && (
          <p className="pl-lead">
            Before: {dayRange(before.from, before.to)}, {count(before.cases)} cases. After:{' '}
            {dayRange(after.from, after.to)}, {count(after.cases)} cases.
          </p>
        )}
      </header>
      {rows.length > 0 && (
        <ChartFrame
          title="Before and after"
          hint="difference with 95 % interval, in margins; band: as far as counts as not moved; line: no change"
          table={tableOf(rows, currency)}
          note={remarks.join(' ')}
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
                <MovedRow key={row.id} row={row} currency={currency} width={width} reach={reachOf(rows)} />
              ))}
            </div>
          )}
        </ChartFrame>
      )}
      {rows.length > 0 && <MarginsCard rows={rows} currency={currency} />}
    </div>
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

function tableOf(rows: readonly VersionRow[], currency: string) {
  const side = (figure: TaskFigure, row: VersionRow) =>
    figure.value === undefined ? 'not known' : taskValue(figure.value, row.unit, currency);
  return {
    head: ['KPI', 'From', 'Before', 'n before', 'After', 'n after', 'Difference', 'From to', 'Shows'],
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

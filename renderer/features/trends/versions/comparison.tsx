import { count, dayRange } from '../../../../shared/format.ts';
import type { VersionComparison } from '../../../../shared/model/version-comparison.ts';
import { MovementChart } from '../../../components/movement-chart.tsx';
import { MarginsCard } from './margins-card.tsx';
import styles from './versions.module.css';

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
        <MovementChart
          title="Before and after"
          what="KPI"
          rows={rows}
          currency={currency}
          note={remarks.join(' ')}
        />
      )}
      {rows.length > 0 && <MarginsCard rows={rows} currency={currency} />}
    </div>
  );
}

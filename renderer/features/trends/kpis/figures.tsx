import { taskHeadline } from '../../../../shared/analysis/task-kpis/task-headline.ts';
import { count, dayRange } from '../../../../shared/format.ts';
import type { TaskKpis } from '../../../../shared/model/task-kpi.ts';
import styles from './kpis.module.css';
import { OverTimeCard } from './over-time-card.tsx';
import { ReasonsCard } from './reasons-card.tsx';
import { TaskKpiCard } from './task-kpi-card.tsx';

/** The finding, five cards, and the indicators under the KPIs over time. */
export function Figures({ kpis }: { readonly kpis: TaskKpis }) {
  const { from, to, cases, remarks, currency } = kpis;
  const when = from !== null && to !== null ? `${dayRange(from, to)}, ` : '';
  const reasons = kpis.kpis.find(({ id }) => id === 'escalation_rate')?.reasons ?? [];
  return (
    <div className={styles.stack}>
      <header>
        <h2 className="pl-headline">{taskHeadline(kpis.kpis)}</h2>
        <p className="pl-lead">
          {when}
          {count(cases)} cases{kpis.weighted ? ', weighted to the population' : ''}. A level counts as reached
          only when the whole interval lies beyond it. Plumb line: warning; ticks: graver levels; square: what
          it is read against. {remarks.join(' ')}
        </p>
      </header>
      <div className={styles.cards}>
        {kpis.kpis.map((kpi) => (
          <TaskKpiCard key={kpi.id} kpi={kpi} currency={currency} />
        ))}
      </div>
      <div className={styles.below}>
        <OverTimeCard currency={currency} />
        <ReasonsCard reasons={reasons} />
      </div>
    </div>
  );
}

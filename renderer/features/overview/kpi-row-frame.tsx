import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { KpiId } from '../../../shared/model/kpi.ts';
import { Card } from '../../components/card.tsx';
import styles from './overview.module.css';

/** The five cards while their numbers are computed: names, and hairlines where the figures will stand. */
export function KpiRowFrame() {
  return (
    <div className={styles.kpis}>
      {KpiId.options.map((id) => (
        <Card key={id} title={kpiWords[id].name} className={styles.waiting}>
          <hr />
          <hr />
          <hr />
        </Card>
      ))}
    </div>
  );
}

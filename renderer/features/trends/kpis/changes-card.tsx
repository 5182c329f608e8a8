import { taskWords } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { day } from '../../../../shared/format.ts';
import type { TaskChange } from '../../../../shared/model/task-settings.ts';
import { Card } from '../../../components/card.tsx';
import styles from './counting.module.css';

/** Who changed a level or a baseline, when, and from what to what; newest first. */
export function ChangesCard({ changes }: { readonly changes: readonly TaskChange[] }) {
  return (
    <Card title="Recorded changes">
      {changes.length === 0 ? (
        <p className="pl-ink2">None yet. Each will stand here with its day and name.</p>
      ) : (
        <ul className={styles.changes}>
          {changes.toReversed().map(({ at, by, kpi, what, from, to }) => (
            <li key={`${at} ${kpi} ${what}`}>
              <b>
                {taskWords[kpi].name}, {what}
              </b>{' '}
              {day(at)}, {by}
              <div className={styles.fromTo}>
                from {from} to {to}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

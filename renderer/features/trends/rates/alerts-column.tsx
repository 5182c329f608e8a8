import { Button } from '@mantine/core';
import { useState } from 'react';
import { dayTime, plural } from '../../../../shared/format.ts';
import type { TrendAlert, TrendAlerts } from '../../../../shared/model/trend-alert.ts';
import { Card } from '../../../components/card.tsx';
import { AlertPanel } from './alert-panel.tsx';
import styles from './alerts.module.css';
import type { Acts } from './use-acts.ts';

/** Panels that stand open at once; more would push the rest of the page out of sight. */
const OPEN = 2;

interface AlertsColumnProps {
  readonly alerts: TrendAlerts;
  readonly acts: Acts;
}

/** Standing alerts of all cohorts, whatever is drawn beside them; the muted ones below. */
export function AlertsColumn({ alerts, acts }: AlertsColumnProps) {
  const [showsAll, showAll] = useState(false);
  const standing = showsAll ? alerts.alerts : alerts.alerts.slice(0, OPEN);
  const folded = alerts.alerts.length - standing.length;
  return (
    <>
      {standing.map((alert) => (
        <AlertPanel key={alert.id} alert={alert} onMute={(one) => acts.mute(one, true)} />
      ))}
      {folded > 0 && <Button onClick={() => showAll(true)}>Show {plural(folded, 'more alert')}</Button>}
      {alerts.alerts.length === 0 && <NoAlert alerts={alerts} />}
      {alerts.muted.length > 0 && <Muted muted={alerts.muted} acts={acts} />}
    </>
  );
}

function NoAlert({ alerts: { reason, watched, lowVolume } }: { readonly alerts: TrendAlerts }) {
  return (
    <Card title={reason ? 'Nothing can be watched yet' : 'No alert stands'}>
      <p className={styles.words}>{reason ?? `${watchedWords(watched)} ${fewWords(lowVolume)}`}</p>
    </Card>
  );
}

function watchedWords(watched: number): string {
  if (watched === 0) return 'No cohort holds enough cases to be watched.';
  return `All cases together and ${plural(watched, 'cohort')} are watched, up and down.`;
}

function fewWords(lowVolume: number): string {
  if (lowVolume === 0) return '';
  return `${plural(lowVolume, 'cohort has', 'cohorts have')} too few cases for that.`;
}

interface MutedProps {
  readonly muted: readonly TrendAlert[];
  readonly acts: Acts;
}

function Muted({ muted, acts }: MutedProps) {
  return (
    <Card title="Muted" hint="still true, and not counted">
      <ul className={styles.muted}>
        {muted.map((alert) => (
          <li key={alert.id}>
            <span>
              <bdi>{alert.title}</bdi>
              {alert.mutedUntil && (
                <span className={styles.range}> until data of {dayTime(alert.mutedUntil)}</span>
              )}
            </span>
            <Button size="xs" variant="subtle" onClick={() => acts.mute(alert, false)}>
              Hear again
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

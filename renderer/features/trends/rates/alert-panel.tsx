import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import { count, day, percent, plural, points, signed } from '../../../../shared/format.ts';
import { CohortField } from '../../../../shared/model/case.ts';
import type { CaseFilter } from '../../../../shared/model/review.ts';
import type { TrendAlert, TrendWindow } from '../../../../shared/model/trend-alert.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useWidth } from '../../../components/use-width.ts';
import { certaintyWords, daysWords } from './alert-words.ts';
import styles from './alerts.module.css';
import { reachOf } from './reach.ts';
import { useOpenCases, usePlanSample } from './ways-on.ts';

interface AlertPanelProps {
  readonly alert: TrendAlert;
  readonly onMute: (alert: TrendAlert) => void;
}

/** A rate that moved: both windows against the baseline, since when, beside which change, and what to do about it. */
export function AlertPanel({ alert, onMute }: AlertPanelProps) {
  const [ref, width] = useWidth();
  const windows = [
    ...(alert.short ? [{ name: 'Short', window: alert.short }] : []),
    { name: 'Long', window: alert.long },
  ];
  const reach = reachOf(windows.map(({ window }) => window));
  return (
    <Card
      className={styles.alert}
      title={
        <span className={styles.title}>
          <Icon name="warning" />
          <bdi>{alert.title}</bdi>
        </span>
      }
    >
      <p className={styles.words}>
        Baseline {percent(alert.baseline.rate)} ({alert.baseline.label}, {plural(alert.baseline.n, 'case')}).{' '}
        {certaintyWords(alert)}
      </p>
      <div ref={ref}>
        {windows.map(({ name, window }) => (
          <WindowRow key={name} name={name} window={window} reach={reach} width={Math.max(90, width - 148)} />
        ))}
      </div>
      <p className={styles.words}>
        <Since alert={alert} /> {alert.meaning}
      </p>
      <Actions alert={alert} onMute={onMute} />
    </Card>
  );
}

/** When it began, and beside which change. */
function Since({ alert: { changePoint, marker, trend } }: { readonly alert: TrendAlert }) {
  return (
    <>
      {changePoint && (
        <>
          Change point: <b className={styles.when}>{day(changePoint.at)}</b>
          {marker && (
            <>
              , {daysWords(marker.days)} <bdi>{marker.name}</bdi>
            </>
          )}
          .{' '}
        </>
      )}
      {trend && `Over ${trend.label}: ${points(trend.perWeek)} a week.`}
    </>
  );
}

interface WindowRowProps {
  readonly name: string;
  readonly window: TrendWindow;
  readonly reach: number;
  readonly width: number;
}

function WindowRow({ name, window, reach, width }: WindowRowProps) {
  const { difference, differenceLow, differenceHigh, n, label, extended } = window;
  const range =
    differenceLow === null || differenceHigh === null
      ? ''
      : `${signed(differenceLow * 100, 1)} to ${signed(differenceHigh * 100, 1)}, `;
  const words = `${range}${plural(n, 'case')}`;
  return (
    <div className={styles.window}>
      <span className={styles.name}>
        {name}, {label}
      </span>
      <span className={styles.difference}>{difference === null ? '' : signed(difference * 100, 1)}</span>
      <span className={styles.whisker}>
        <DotWhisker
          width={width}
          domain={[-reach, reach]}
          estimate={difference ?? undefined}
          low={differenceLow ?? undefined}
          high={differenceHigh ?? undefined}
          limit={0}
          fails
          label={`${name} window, ${label}: ${signed((difference ?? 0) * 100, 1)} points, ${words}`}
        />
        <span className={styles.range}>
          {words}
          {extended && ', made longer to hold enough'}
        </span>
      </span>
    </div>
  );
}

function Actions({ alert, onMute }: AlertPanelProps) {
  const open = useOpenCases();
  const plan = usePlanSample();
  const filter = filterOf(alert);
  const cases = useQuery(
    api.cases.list.queryOptions({ input: { ...filter, limit: 1 }, enabled: filter !== null }),
  );
  const found = cases.data?.total ?? 0;
  return (
    <div className={styles.actions}>
      {filter && found > 0 && (
        <Button size="xs" onClick={() => open(filter)}>
          Open {cases.data?.more ? `over ${count(found)}` : plural(found, 'case')}
        </Button>
      )}
      <Button size="xs" onClick={() => plan(alert)}>
        Draw sample
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onMute(alert)}>
        Mute 24 h
      </Button>
    </div>
  );
}

/**
 * The imported cases behind an alert: of its cohort, since its change. None for an agent version, which a reviewer must
 * not know before the verdict.
 */
function filterOf({ metric, field, value, changePoint, long }: TrendAlert): CaseFilter | null {
  if (field === 'agentVersion' || value === '') return null;
  const cohort = CohortField.safeParse(field);
  return {
    outcome: metric === 'escalation_rate' ? 'escalated' : 'abandoned',
    since: (changePoint?.at ?? long.from).slice(0, 10),
    ...(cohort.success && value !== null ? { cohort: { [cohort.data]: value } } : {}),
  };
}

import { useQuery } from '@tanstack/react-query';
import { AgeBars } from '../../../../shared/charts/age-bars.tsx';
import { ShareTimes } from '../../../../shared/charts/share-times.tsx';
import { count, duration, percent, percentRange, sampleSize } from '../../../../shared/format.ts';
import type { EvalSla, EvalSlaWeek } from '../../../../shared/model/eval-sla.ts';
import { api } from '../../../api/client.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import styles from './queue.module.css';

const HOUR = 3_600_000;
/** A share of fewer is drawn hollow. */
const FEW = 20;

/** How well the hours are kept: by week of the label, and by the age of what is open. */
export function SlaCards() {
  const sla = useQuery(api.evals.sla.queryOptions());
  return (
    <LoadState query={sla} what="Counting the hours of curation" safe="No eval case was lost.">
      {(found) => (
        <section aria-label="The hours of curation" className={styles.sla}>
          <p className={styles.finding}>{found.sentence}</p>
          <div className={styles.charts}>
            <WeeksCard sla={found} />
            <AgesCard sla={found} />
          </div>
        </section>
      )}
    </LoadState>
  );
}

function WeeksCard({ sla }: { readonly sla: EvalSla }) {
  const { hours, weeks } = sla;
  const rows = [...weeks.map((week) => rowOf(nameOf(week), week)), rowOf('All weeks', sla.overall)];
  return (
    <ChartFrame
      title={`Decided within ${hours} hours`}
      hint="accepted or left out, % of failures by week of the label; 95 % intervals"
      table={{
        head: ['Week', 'In time', 'Share', 'Late', 'Open and overdue', 'Still running'],
        rows,
      }}
      note={medianWords(sla)}
    >
      {(width) => (
        <ShareTimes
          width={width}
          height={180}
          label={sla.sentence}
          times={weeks.map((week) => ({
            name: nameOf(week),
            value: week.estimate ?? null,
            low: week.low ?? null,
            high: week.high ?? null,
            n: week.due,
            few: week.due < FEW,
          }))}
        />
      )}
    </ChartFrame>
  );
}

function AgesCard({ sla: { ages, hours } }: { readonly sla: EvalSla }) {
  const bars = ages.map(({ from, to, cases }) => ({
    name: to === null ? `over ${from} h` : `${from} to ${to} h`,
    cases,
    isOver: to === null,
  }));
  const open = ages.reduce((sum, { cases }) => sum + cases, 0);
  const over = ages.at(-1)?.cases ?? 0;
  return (
    <ChartFrame
      title="Undecided, by hours since the label"
      hint={`${count(open)} of them`}
      table={{
        head: ['Hours since the label', 'Failures'],
        rows: bars.map(({ name, cases }) => [name, count(cases)]),
      }}
    >
      {(width) => (
        <AgeBars
          width={width}
          bars={bars}
          label={`${count(open)} failures are undecided, ${count(over)} of them for more than ${hours} hours`}
        />
      )}
    </ChartFrame>
  );
}

/** "W46": short enough for an axis. */
function nameOf({ week }: EvalSlaWeek): string {
  return week.slice(5);
}

function rowOf(name: string, week: Omit<EvalSlaWeek, 'week'>): string[] {
  const { labelled, due, onTime, late, overdue, estimate, low, high, reason } = week;
  const share =
    estimate === undefined || low === undefined || high === undefined
      ? (reason ?? '')
      : `${percent(estimate)} (${percentRange(low, high)})`;
  return [
    name,
    `${count(onTime)} of ${count(due)}`,
    share,
    count(late),
    count(overdue),
    count(labelled - due),
  ];
}

function medianWords({ median: { hours, low, high, n, decided, reason } }: EvalSla): string {
  if (hours === undefined) return `Median time from label to decision: ${reason ?? 'cannot be estimated'}`;
  const from = low === undefined ? 'unknown' : duration(low * HOUR);
  const to = high === undefined ? 'unknown' : duration(high * HOUR);
  return `Median time from label to decision ${duration(hours * HOUR)} (${from} to ${to}), ${sampleSize(n)} of which ${count(decided)} are decided; what is open counts for as long as it is.`;
}

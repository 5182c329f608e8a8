import { limitStateWords } from '../../../shared/analysis/limit-state.ts';
import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { whiskerDomain } from '../../../shared/charts/whisker-domain.ts';
import { percent, percentShort, sampleSize } from '../../../shared/format.ts';
import type { Kpi } from '../../../shared/model/kpi.ts';
import type { LimitLine, WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { insteadOfNumber, intervalWords, isShown } from '../../components/number-with-interval.tsx';
import { Tag } from '../../components/tag.tsx';
import { StepCard } from './step-card.tsx';
import styles from './weekly.module.css';

/** The first question: every KPI against its limit. */
export function LimitsStep({ review: { limits } }: { readonly review: WeeklyReview }) {
  return (
    <StepCard step={1} title="Are we inside our limits?" answer={limits.sentence}>
      <div className={styles.wide}>
        <DataTable
          label="KPIs against their limits"
          columns={COLUMNS}
          rows={limits.lines}
          rowKey={({ id }) => id}
        />
      </div>
      {limits.tasks.length > 0 && (
        <ul className={styles.tasks} aria-label="Task KPIs against their levels">
          {limits.tasks.map(({ id, name, told, state, sentence }) => (
            <li key={id}>
              <b>{name}</b> {told}. {state === 'reached' && <Icon name="warning" size={12} />} {sentence}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        The escalation rate is that of the week. The others are estimates from all labels with 95 % intervals,
        since a week alone holds too few; hollow below 20 labels. Undecided: the interval includes the limit.
      </p>
    </StepCard>
  );
}

const COLUMNS = [
  {
    head: 'KPI',
    key: 'name',
    cell: ({ name, kpi }: LimitLine) => (
      <>
        <div>{name}</div>
        <div className="pl-caption">{basisOf(kpi)}</div>
      </>
    ),
  },
  { head: 'Estimate', key: 'figure', cell: ({ kpi }: LimitLine) => <Figure kpi={kpi} /> },
  {
    head: 'Against the limit',
    key: 'whisker',
    cell: ({ kpi, limit, state, sentence }: LimitLine) =>
      isShown(kpi) && (
        <DotWhisker
          width={170}
          domain={whiskerDomain([{ ...kpi, limit: limit ?? undefined }])}
          {...kpi}
          isFullCount={kpi.method === 'full_count'}
          limit={limit ?? undefined}
          fails={state === 'over' || state === 'below'}
          format={percentShort}
          label={sentence}
        />
      ),
  },
  {
    head: 'This week alone',
    key: 'week',
    cell: ({ week }: LimitLine) => (
      <span className={styles.quiet}>
        {isShown(week) && week.estimate !== undefined
          ? `${percent(week.estimate)}${week.method === 'full_count' ? ', counted' : ` (${intervalWords(week)}), ${sampleSize(week.n)}`}`
          : insteadOfNumber(week)}
      </span>
    ),
  },
  {
    head: 'Inside?',
    key: 'state',
    right: true,
    cell: ({ state, limit, side }: LimitLine) => (
      <>
        <State state={state} />
        {limit !== null && (
          <div className="pl-caption pl-nowrap">
            {side === 'at_most' ? 'at most' : 'at least'} {percentShort(limit)}
          </div>
        )}
      </>
    ),
  },
];

function Figure({ kpi }: { readonly kpi: Kpi }) {
  if (!isShown(kpi) || kpi.estimate === undefined)
    return <span className={styles.quiet}>{insteadOfNumber(kpi)}</span>;
  return (
    <>
      <b className={`${styles.big} pl-nowrap`}>{percent(kpi.estimate)}</b>
      <div className={`${styles.quiet} pl-nowrap`}>{intervalWords(kpi)}</div>
    </>
  );
}

function basisOf({ denominator, method, n }: Kpi): string {
  return method === 'full_count' ? `${denominator}, counted` : `${denominator}, ${sampleSize(n)}`;
}

function State({ state }: Pick<LimitLine, 'state'>) {
  const words = limitStateWords[state];
  if (state === 'over' || state === 'below')
    return (
      <Tag tone="crit" icon="warning">
        {words}
      </Tag>
    );
  return <Tag>{words}</Tag>;
}

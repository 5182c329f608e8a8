import { Link } from 'wouter';
import { differenceWords } from '../../../shared/analysis/weekly/measure-words.ts';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count, fixed, sampleSize } from '../../../shared/format.ts';
import type { Kpi } from '../../../shared/model/kpi.ts';
import type { DriftLine, WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { Tag } from '../../components/tag.tsx';
import { StepCard } from './step-card.tsx';
import styles from './weekly.module.css';

const READINGS: Readonly<Record<DriftLine['reading'], string>> = {
  wrong_way: 'wrong way',
  right_way: 'right way',
  within_chance: 'within chance',
  cannot_tell: 'cannot tell',
};

/** The second question: what moves, against the weeks before and over the cohorts. */
export function DriftStep({ review: { drift } }: { readonly review: WeeklyReview }) {
  const { lines, alerts, against, mix } = drift;
  const shown = lines.filter(({ difference }) => difference.estimate !== null);
  const reach = Math.max(0.05, ...shown.flatMap(({ difference: { low, high } }) => [-(low ?? 0), high ?? 0]));
  return (
    <StepCard step={2} title="Are we drifting?" answer={drift.sentence}>
      {alerts.length > 0 && (
        <ul className={styles.alerts}>
          {alerts.map(({ cohort, sentence, direction }) => (
            <li key={`${cohort} ${direction}`}>
              <Icon name="warning" size={14} />
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
      )}
      {mix !== null && <p className={styles.mix}>{mix}</p>}
      {lines.length > 0 && (
        <div className={styles.wide}>
          <DataTable
            label="The week against the weeks before"
            columns={columnsOf(Math.ceil(reach * 20) / 20)}
            rows={lines}
            rowKey={({ id }) => id}
          />
        </div>
      )}
      <p className={styles.note}>
        {against &&
          `Cases that began in the week against those of ${weekName(against.from)} to ${weekName(against.to)}; 95 % intervals of the difference, plumb line at no change. Five comparisons a week: about one week in five shows one by chance alone. `}
        <Link href="/trends">Open trends</Link>
      </p>
    </StepCard>
  );
}

function columnsOf(reach: number) {
  return [
    { head: 'KPI', key: 'name', cell: ({ name }: DriftLine) => name },
    {
      head: 'Change',
      key: 'change',
      cell: ({ difference, reading, sentence, week, before }: DriftLine) =>
        difference.estimate === null || reading === 'cannot_tell' ? (
          <span className={styles.quiet}>{sentence.replace(/^[^:]*: /, '')}</span>
        ) : (
          <>
            <div className="pl-nowrap pl-num">{differenceWords(difference)}</div>
            <div className="pl-caption pl-nowrap">
              {casesOf(week)} against {casesOf(before)}
            </div>
          </>
        ),
    },
    {
      head: `Against no change, ±${fixed(reach * 100, 0)}`,
      key: 'whisker',
      cell: ({ difference: { estimate, low, high }, reading, sentence }: DriftLine) =>
        estimate !== null &&
        reading !== 'cannot_tell' && (
          <DotWhisker
            width={190}
            domain={[-reach, reach]}
            estimate={estimate}
            low={low ?? estimate}
            high={high ?? estimate}
            limit={0}
            fails={reading === 'wrong_way'}
            label={sentence}
          />
        ),
    },
    {
      head: 'Reading',
      key: 'reading',
      right: true,
      cell: ({ reading }: DriftLine) =>
        reading === 'wrong_way' ? (
          <Tag tone="crit" icon="warning">
            {READINGS[reading]}
          </Tag>
        ) : (
          <Tag>{READINGS[reading]}</Tag>
        ),
    },
  ];
}

function casesOf({ method, n }: Kpi): string {
  return method === 'full_count' ? `${count(n)} counted` : sampleSize(n);
}

import { taskDifference, taskInterval, taskValue } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { differenceInterval } from '../../../../shared/analysis/versions/version-rows.ts';
import { LadderWhisker } from '../../../../shared/charts/ladder-whisker.tsx';
import { day, sampleSize, sentenceCase } from '../../../../shared/format.ts';
import type { LevelState, TaskKpi } from '../../../../shared/model/task-kpi.ts';
import { Card } from '../../../components/card.tsx';
import type { IconName } from '../../../components/icon-paths.ts';
import { NOT_ESTIMATED_BELOW } from '../../../components/number-with-interval.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useWidth } from '../../../components/use-width.ts';
import styles from './kpis.module.css';

interface TaskKpiCardProps {
  readonly kpi: TaskKpi;
  readonly currency: string;
}

/** One KPI: value and interval, its ladder of levels, what it is read against, and what to know of it. */
export function TaskKpiCard({ kpi, currency }: TaskKpiCardProps) {
  const [ref, width] = useWidth();
  const { name, unit, figure, denominator, counts, beside, references, levels, state, notes } = kpi;
  const tell = (value: number) => taskValue(value, unit, currency);
  const { value, low, high } = figure;
  const reference = references[0];
  const ladders = [levels?.up, levels?.down].filter((ladder) => ladder !== null && ladder !== undefined);
  const isFew = figure.n > 0 && figure.n < NOT_ESTIMATED_BELOW;
  return (
    <Card title={name} className={styles.card ?? ''}>
      {value === undefined || low === undefined || high === undefined || isFew ? (
        <p className={styles.reason}>
          {isFew
            ? `Not estimated below ${NOT_ESTIMATED_BELOW} cases.`
            : (figure.reason?.sentence ?? 'Cannot be estimated.')}
        </p>
      ) : (
        <>
          <div className={styles.figure}>
            <span className="pl-kpi">{tell(value)}</span>
            <span className={styles.interval}>{taskInterval(low, high, unit, currency)}</span>
          </div>
          <div ref={ref} className={styles.whisker}>
            {width > 0 && (
              <LadderWhisker
                width={width}
                {...{ value, low, high, n: figure.n }}
                warnings={ladders.map(({ warning }) => warning)}
                further={ladders.flatMap(({ critical, catastrophic }) => [critical, catastrophic])}
                reference={reference?.figure.value}
                fails={state.state === 'reached'}
                format={tell}
                label={`${name} ${tell(value)}, ${taskInterval(low, high, unit, currency)}. ${state.sentence}`}
              />
            )}
          </div>
        </>
      )}
      <p className={styles.of}>
        {denominator}, <span className={styles.n}>{sampleSize(figure.n)}</span>
      </p>
      <p className={styles.counts}>{sentenceCase(counts)}.</p>
      {beside.map((other) => (
        <p key={other.name} className={styles.beside}>
          {sentenceCase(other.name)}{' '}
          {other.figure.value === undefined ? 'not known' : tell(other.figure.value)}
          {other.figure.low !== undefined &&
            other.figure.high !== undefined &&
            ` (${taskInterval(other.figure.low, other.figure.high, unit, currency)})`}
        </p>
      ))}
      <div className={styles.against}>
        {references.map(({ kind, difference, told, caution }) => (
          <div key={kind}>
            <b>
              {difference.value === undefined
                ? 'not known'
                : taskDifference(difference.value, unit, currency)}
              {difference.low !== undefined &&
                difference.high !== undefined &&
                ` (${differenceInterval(difference.low, difference.high, unit, currency)})`}
            </b>{' '}
            against {kind === 'holdout' ? 'people' : 'before launch'}
            <details>
              <summary>What that rests on</summary>
              {told}. {caution}
            </details>
          </div>
        ))}
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.noteLine}>
          {note}
        </p>
      ))}
      <div className={styles.foot}>
        <StateTag state={state} />
        {state.state !== 'none' && <p className={styles.sentence}>{state.sentence}</p>}
        {kpi.setBeforeLaunch === false && kpi.levelsSetAt !== null && (
          <p className={styles.sentence}>Levels set after launch, on {day(kpi.levelsSetAt)}.</p>
        )}
      </div>
    </Card>
  );
}

const looks: Readonly<Record<LevelState['state'], { tone: TagTone; icon?: IconName }>> = {
  none: { tone: 'plain' },
  inside: { tone: 'accent', icon: 'check' },
  reached: { tone: 'warn', icon: 'warning' },
  undecided: { tone: 'plain', icon: 'question' },
};

function StateTag({ state }: { readonly state: LevelState }) {
  const words = {
    none: 'no levels set',
    inside: 'inside',
    reached: state.reached ?? 'reached',
    undecided: 'cannot tell yet',
  };
  const look =
    state.reached === 'warning' || state.reached === null
      ? looks[state.state]
      : { ...looks.reached, tone: 'crit' as const };
  return (
    <Tag tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
      {words[state.state]}
    </Tag>
  );
}

import { CoveredBar } from '../../../../shared/charts/covered-bar.tsx';
import { count, plural } from '../../../../shared/format.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import type { FailureCluster } from '../../../../shared/model/failure.ts';
import { Tag } from '../../../components/tag.tsx';
import { AgeTag } from '../age-tag.tsx';
import styles from './cluster-list.module.css';

const BAR_WIDTH = 128;

interface ClusterLineProps {
  readonly cluster: FailureCluster;
  /** Cases of the largest group, whose bar fills the width. */
  readonly largest: number;
  /** The undecided case whose hours began first. */
  readonly oldest: EvalItem | undefined;
  /** The time by which ages are counted, ISO, and the hours that are allowed. */
  readonly now: string;
  readonly hours: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A group in the list: how many, what they share, how many are in evals, and how long the oldest has waited. */
export function ClusterLine(props: ClusterLineProps) {
  const { cluster, largest, oldest, now, hours, isChosen, onChoose } = props;
  const inEvals = `${count(cluster.inEvals)} of ${count(cluster.count)} in evals`;
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
      data-entry={cluster.id}
    >
      <span className={styles.count}>{count(cluster.count)}</span>
      <span className={styles.name} dir="auto">
        {cluster.name}
      </span>
      <span className={styles.bar}>
        <CoveredBar
          width={BAR_WIDTH}
          total={cluster.count}
          covered={cluster.inEvals}
          largest={largest}
          label={inEvals}
        />
        <span aria-hidden="true">{inEvals}</span>
      </span>
      <span className={styles.foot}>
        <span className="pl-ellipsis" dir="auto">
          {cluster.mostly?.value ?? ''}
        </span>
        {oldest ? (
          <AgeTag labelledAt={oldest.labelledAt} now={now} hours={hours} />
        ) : (
          <Tag>{cluster.openItems > 0 ? plural(cluster.openItems, 'open item') : 'no open item'}</Tag>
        )}
      </span>
    </button>
  );
}

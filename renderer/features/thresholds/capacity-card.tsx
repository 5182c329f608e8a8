import { count, fixed } from '../../../shared/format.ts';
import type { CapacityView } from '../../../shared/model/threshold-sweep.ts';
import { Card } from '../../components/card.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './thresholds.module.css';

interface CapacityCardProps {
  readonly capacity: CapacityView | null;
  /** Somebody has entered what the queue takes. */
  readonly isAsked: boolean;
}

/** Whether the queue takes what the cheapest cut sends, and what one more place in it is worth. */
export function CapacityCard({ capacity, isAsked }: CapacityCardProps) {
  if (!isAsked) return null;
  if (capacity === null) {
    return (
      <Card title="Queue">
        <p className={styles.words}>
          Handovers a day need population counts under Sample, and cases that carry dates.
        </p>
      </Card>
    );
  }
  const { over, current, best, perDay } = capacity;
  return (
    <Card
      title="Queue, handovers a day"
      actions={
        over > 0 ? (
          <Tag tone="warn" icon="warning">
            {daily(over)} too many
          </Tag>
        ) : (
          <Tag tone="accent" icon="check">
            fits
          </Tag>
        )
      }
    >
      <p className={styles.words}>
        Now <b className="pl-num">{daily(current)}</b>, at the cheapest cut{' '}
        <b className="pl-num">{daily(best)}</b>, room for <b className="pl-num">{daily(perDay)}</b>.
      </p>
      <p className={styles.note}>{capacity.sentence}</p>
    </Card>
  );
}

function daily(n: number): string {
  return n < 9.95 && !Number.isInteger(n) ? fixed(n, 1) : count(Math.round(n));
}

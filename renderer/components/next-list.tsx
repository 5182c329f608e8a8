import { Button } from '@mantine/core';
import styles from './next-list.module.css';

export interface NextItem {
  /** How many, with its unit: 38 "labels", 4 "cases". */
  readonly amount: string;
  readonly unit: string;
  readonly task: string;
  /** Why it matters, in points or hours. */
  readonly why: string;
  readonly action: string;
  readonly onAct: () => void;
}

/** What to do next: at most five, ordered by what changes a decision soonest. The first one has the filled button. */
export function NextList({ items }: { readonly items: readonly NextItem[] }) {
  return (
    <ol className={styles.list}>
      {items.slice(0, 5).map((item, place) => (
        <li key={item.task} className={styles.item}>
          <div className={styles.amount}>
            <div className={styles.number}>{item.amount}</div>
            <div className={styles.unit}>{item.unit}</div>
          </div>
          <div>
            <div className={styles.task}>{item.task}</div>
            <div className={styles.why}>{item.why}</div>
          </div>
          <Button variant={place === 0 ? 'filled' : 'default'} onClick={item.onAct}>
            {item.action}
          </Button>
        </li>
      ))}
    </ol>
  );
}

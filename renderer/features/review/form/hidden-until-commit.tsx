import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import styles from './hidden-until-commit.module.css';

interface HiddenUntilCommitProps {
  readonly title: string;
  /** One sentence: exactly what is hidden, and when it opens. */
  readonly children: ReactNode;
}

/** Something that is not in the page yet: lock, hatch, and a sentence. There is nothing underneath. */
export function HiddenUntilCommit({ title, children }: HiddenUntilCommitProps) {
  return (
    <div className={styles.hidden}>
      <span className={styles.lock}>
        <Icon name="lock" />
      </span>
      <span className={styles.title}>{title}</span>
      <span className={`pl-hatch ${styles.hatch}`} aria-hidden="true" />
      <span className={styles.sentence}>{children}</span>
    </div>
  );
}

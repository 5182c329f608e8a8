import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface EmptyStateProps {
  /** What is missing, as a finding. */
  readonly title: string;
  /** What will be here and what it needs. */
  readonly children: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
}

/** Nothing to show yet: says what will be here, what it needs, and offers one action. Never a picture. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorWords } from '../api/error-words.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What is safe all the same: "No label was lost." */
  readonly safe?: string;
  readonly onRetry?: (() => void) | undefined;
  /** Further ways out, as buttons. */
  readonly actions?: ReactNode;
}

/** A failure in the place of the content: what happened, what is safe, what to do, details folded. */
export function ErrorNotice({ error, safe, onRetry, actions }: ErrorNoticeProps) {
  const words = errorWords(error);
  return (
    <div role="alert" className={styles.notice}>
      <div className={styles.icon}>
        <Icon name="warning" />
      </div>
      <div className={styles.body}>
        <div className={styles.what}>{words.sentence}</div>
        {(words.hint || safe) && (
          <div className={styles.safe}>{[words.hint, safe].filter(Boolean).join(' ')}</div>
        )}
        <details className={styles.details}>
          <summary>Details</summary>
          <pre>{words.details}</pre>
        </details>
        {(onRetry || actions) && (
          <div className={styles.actions}>
            {onRetry && <Button onClick={onRetry}>Try again</Button>}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}

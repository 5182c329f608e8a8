import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import styles from './load-state.module.css';
import { useWaitingStage } from './waiting.ts';

/** The part of a query's result that is looked at; the result of `useQuery` fits. */
export interface Loadable<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
}

interface LoadStateProps<Data> {
  readonly query: Loadable<Data>;
  /** What is computed, for waits of more than two seconds: "Estimates with their intervals". */
  readonly what: string;
  /** What is safe when it fails. */
  readonly safe?: string;
  /** The frame of the content without its numbers; hairlines when absent. */
  readonly frame?: ReactNode;
  /** What old figures are named while new ones are computed. */
  readonly staleName?: string;
  readonly onCancel?: () => void;
  /** What else can be done when it fails, as buttons. */
  readonly wayOut?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/**
 * Loading, failed or there: one place for all three. Under 150 ms nothing is shown, then the frame of the content,
 * after two seconds what is being computed. Old figures stay, dimmed and named, until new ones are ready.
 */
export function LoadState<Data>(props: LoadStateProps<Data>) {
  const { query, what, safe, frame, staleName = 'from before the last change', onCancel, wayOut } = props;
  const { children } = props;
  const isWaiting = query.isPending && query.data === undefined;
  const stage = useWaitingStage(isWaiting);
  if (query.error && query.data === undefined) {
    return (
      <ErrorNotice
        error={query.error}
        {...(safe ? { safe } : {})}
        onRetry={() => void query.refetch()}
        actions={wayOut}
      />
    );
  }
  if (query.data === undefined) {
    if (stage === 'nothing') return null;
    return (
      <div aria-busy="true">
        {stage === 'named' && (
          <div role="status" className={styles.named}>
            {what} …{onCancel && <Button onClick={onCancel}>Cancel</Button>}
          </div>
        )}
        {frame ?? <Hairlines />}
      </div>
    );
  }
  if (query.isPlaceholderData) {
    return (
      <div aria-busy="true">
        <div className={styles.staleName}>{staleName}</div>
        <div className={styles.stale}>{children(query.data)}</div>
      </div>
    );
  }
  return children(query.data);
}

function Hairlines() {
  return (
    <div className={styles.frame}>
      {['a', 'b', 'c', 'd'].map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}

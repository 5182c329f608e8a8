import { Button, Progress } from '@mantine/core';
import { byteSize } from '../../../shared/format.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './report.module.css';
import { PHASES } from './report-words.ts';
import type { ReportRun } from './use-report.ts';

interface ReportRunViewProps {
  readonly run: ReportRun;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  /** Saves the page as HTML, where printing is what failed. */
  readonly onHtml: () => void;
}

/** How far the file is, what came of it, and the ways out. */
export function ReportRunView({ run, onCancel, onRetry, onHtml }: ReportRunViewProps) {
  switch (run.state) {
    case 'idle':
      return null;
    case 'running':
      return <Running progress={run.progress} onCancel={onCancel} />;
    case 'done':
      return (
        <p role="status" className={styles.run}>
          Saved <bdi>{run.made.fileName}</bdi>, {byteSize(run.made.bytes)}.
        </p>
      );
    case 'cancelled':
      return (
        <p role="status" className={styles.run}>
          Cancelled. No file was made.
        </p>
      );
    case 'failed':
      return (
        <div className={styles.run}>
          <ErrorNotice
            error={run.error}
            safe="No label was changed."
            onRetry={onRetry}
            actions={<Button onClick={onHtml}>Save as HTML</Button>}
          />
        </div>
      );
  }
}

interface RunningProps {
  readonly progress: Extract<ReportRun, { state: 'running' }>['progress'];
  readonly onCancel: () => void;
}

function Running({ progress, onCancel }: RunningProps) {
  useKeys('Report', [{ keys: 'Escape', does: 'Cancel the report', run: onCancel }]);
  const share = progress ? progress.done / progress.total : 0;
  return (
    <div className={`${styles.run} ${styles.running}`}>
      <Progress value={share * 100} aria-label="Share of the steps that are done" size="sm" flex={1} />
      <span role="status">{progress ? PHASES[progress.phase] : 'Starting'}</span>
      <Button size="xs" onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
        Cancel
      </Button>
    </div>
  );
}

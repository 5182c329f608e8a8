import { Button, Progress } from '@mantine/core';
import { count, plural } from '../../../../shared/format.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './export.module.css';
import type { EvalExportRun } from './use-eval-export.ts';

interface ExportRunProps {
  readonly run: EvalExportRun;
  readonly onCancel: () => void;
}

/** How far an export is, and what came of it: it stays until something else is chosen. */
export function ExportRun({ run, onCancel }: ExportRunProps) {
  switch (run.state) {
    case 'idle':
      return null;
    case 'running': {
      const { progress } = run;
      const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
      return (
        <div className={styles.run}>
          <Progress
            value={share * 100}
            aria-label="Share of the eval cases that are gone through"
            size="sm"
          />
          <span role="status">
            {progress ? `${count(progress.done)} of ${count(progress.total)} gone through` : 'Starting'}
          </span>
          <Button size="xs" onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
            Cancel
          </Button>
        </div>
      );
    }
    case 'done':
      return (
        <p role="status" className={styles.words}>
          <bdi>{run.made.fileName}</bdi> holds {plural(run.made.cases, 'eval case')}. Each is marked as
          exported.
        </p>
      );
    case 'cancelled':
      return (
        <p role="status" className={styles.words}>
          Cancelled. No file was made.
        </p>
      );
    case 'failed':
      return <ErrorNotice error={run.error} safe="No eval case was marked as exported." />;
  }
}

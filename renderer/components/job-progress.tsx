import { Button, Progress } from '@mantine/core';
import { plural } from '../../shared/format.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import styles from './job-progress.module.css';
import { KeyCaps } from './key-caps.tsx';

interface JobProgressProps {
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}

/** How far a file is read, and the way out. */
export function JobProgress({ progress, onCancel }: JobProgressProps) {
  useKeys('Reading a file', [{ keys: 'Escape', does: 'Cancel', run: onCancel }]);
  const share = progress && progress.bytesTotal > 0 ? progress.bytesRead / progress.bytesTotal : 0;
  return (
    <div className={styles.progress}>
      <Progress value={share * 100} aria-label="Share of the file that is read" size="sm" />
      <div className={styles.foot}>
        <span role="status">{progress && plural(progress.rows, 'row')}</span>
        <Button onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ImportProgress } from '../../../shared/model/import.ts';
import { Card } from '../../components/card.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './import.module.css';

interface RunningCardProps {
  readonly progress: ImportProgress | null;
  readonly phases: Readonly<Record<ImportProgress['phase'], string>>;
  /** How far it is, in words; `elapsed` milliseconds after it began. */
  readonly told: (progress: ImportProgress, elapsed: number) => string;
  /** What a cancel leaves. */
  readonly cancelled: string;
  readonly onCancel: () => void;
}

/** An import under way, with counted progress and the way out. */
export function RunningCard({ progress, phases, told, cancelled, onCancel }: RunningCardProps) {
  useKeys('Import', [{ keys: 'Escape', does: 'Cancel the import', run: onCancel }]);
  const [began] = useState(() => performance.now());
  const share = progress && progress.bytesTotal > 0 ? progress.bytesRead / progress.bytesTotal : 0;
  return (
    <Card title={progress ? phases[progress.phase] : 'Starting'}>
      <Progress value={share * 100} aria-label="Share of the file that is read" size="sm" />
      <div className={styles.running}>
        <span role="status">{progress && told(progress, performance.now() - began)}</span>
        <Button onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
          Cancel
        </Button>
      </div>
      <p className="pl-caption">You can go on working; labels are saved meanwhile. {cancelled}</p>
    </Card>
  );
}

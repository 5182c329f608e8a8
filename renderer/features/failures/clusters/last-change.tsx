import { Button } from '@mantine/core';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import type { ClusterActs } from './use-cluster-acts.ts';
import styles from './workplace.module.css';

interface LastChangeProps {
  readonly acts: ClusterActs;
  readonly last: NonNullable<ClusterActs['last']>;
}

/**
 * What was done to the clusters last, with the way back. It comes up after everything else, so its keys are asked
 * first, and goes with the next choice, so that these are those of the eval case again.
 */
export function LastChange({ acts, last }: LastChangeProps) {
  useKeys('Clusters', [
    { keys: 'Z', does: 'Take the last change of the clusters back', run: acts.undo },
    { keys: 'Shift+Z', does: 'Bring it back', run: acts.redo },
  ]);
  return (
    <div className={styles.act}>
      <bdi>{last.words}</bdi>
      {last.canUndo && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={acts.isBusy}
          onClick={acts.undo}
          rightSection={<KeyCaps of="Z" />}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import type { ClusterActs } from './use-cluster-acts.ts';
import styles from './workplace.module.css';

/** What was done to the clusters last, with the way back. Later in the tree, so that its keys are asked first. */
export function LastChange({ acts }: { readonly acts: ClusterActs }) {
  const { last, isBusy } = acts;
  useKeys('Clusters', [
    {
      keys: 'Z',
      does: 'Take the last change of the clusters back',
      when: () => last !== null,
      run: acts.undo,
    },
    { keys: 'Shift+Z', does: 'Bring it back', when: () => last !== null, run: acts.redo },
  ]);
  if (!last) return null;
  return (
    <div className={styles.act}>
      <bdi>{last.words}</bdi>
      {last.canUndo && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isBusy}
          onClick={acts.undo}
          rightSection={<KeyCaps of="Z" />}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

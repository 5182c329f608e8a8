import { Button } from '@mantine/core';
import type { AbandonList } from '../../../../shared/model/abandon.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './abandons.module.css';
import type { Abandons } from './use-abandons.ts';

interface LastActProps {
  readonly abandons: Abandons;
  readonly list: AbandonList;
}

/** What was dismissed last, with the way back. */
export function LastAct({ abandons, list: { canUndo, canRedo } }: LastActProps) {
  if (abandons.error) return <ErrorNotice error={abandons.error} safe="Nothing was dismissed." />;
  if (abandons.said === '') return null;
  return (
    <div className={styles.act}>
      <bdi>{abandons.said}</bdi>
      {canUndo && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => abandons.reverse('undo')}
          rightSection={<KeyCaps of="Z" />}
        >
          Undo
        </Button>
      )}
      {canRedo && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => abandons.reverse('redo')}
          rightSection={<KeyCaps of="Shift+Z" />}
        >
          Redo
        </Button>
      )}
    </div>
  );
}

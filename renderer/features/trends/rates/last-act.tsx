import { Button } from '@mantine/core';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './rates.module.css';
import type { Acts } from './use-acts.ts';

/** What was done last, with the way back. */
export function LastAct({ acts }: { readonly acts: Acts }) {
  useKeys('Trends', [{ keys: 'Z', does: 'Take back what you did last', run: acts.undo }]);
  if (acts.error) return <ErrorNotice error={acts.error} safe="Nothing was changed." />;
  if (!acts.last) return null;
  return (
    <div className={styles.act}>
      <bdi>{acts.last.words}</bdi>
      {acts.last.back && (
        <Button
          size="xs"
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

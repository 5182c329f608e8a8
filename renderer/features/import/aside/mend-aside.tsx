import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, plural } from '../../../../shared/format.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from '../import.module.css';
import { AsideRow } from './aside-row.tsx';
import { useAside } from './use-aside.ts';

interface MendAsideProps {
  readonly importId: number;
  readonly onLeave: () => void;
}

/** What an import kept aside: each row is mended here, or all of them in a file, and read again. */
export function MendAside({ importId, onLeave }: MendAsideProps) {
  const { rows, texts, mend, mended, retry, save } = useAside(importId);
  const past = useQuery(api.imports.list.queryOptions());
  const entry = past.data?.find(({ id }) => id === importId);
  const waiting = entry?.waiting ?? rows.data?.length ?? 0;
  const again = () => {
    if (waiting > 0 && !retry.isPending) retry.mutate();
  };
  useKeys('Quarantine', [
    { keys: 'Ctrl+Enter', does: 'Read the rows again', run: again },
    { keys: 'Escape', does: 'Back to all imports', run: onLeave },
  ]);
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.file}>
          <div className={styles.fileFacts}>
            <h2 role="status">{headline(retry.data, waiting)}</h2>
            <span className="pl-caption">
              From <bdi>{entry?.file}</bdi>. A row that can be read leaves the quarantine and becomes a case
              of this import.
            </span>
          </div>
          <Button variant="subtle" onClick={onLeave} rightSection={<KeyCaps of="Esc" />}>
            All imports
          </Button>
          <Button disabled={waiting === 0} loading={save.isPending} onClick={() => save.mutate()}>
            Save as a file to mend
          </Button>
          <Button
            variant={waiting > 0 ? 'filled' : 'default'}
            disabled={waiting === 0}
            loading={retry.isPending}
            onClick={again}
            rightSection={<KeyCaps of="Ctrl+Enter" />}
          >
            {mended.length > 0 ? `Retry with ${plural(mended.length, 'mended row')}` : 'Read all again'}
          </Button>
        </div>
      </Card>
      {retry.error && <ErrorNotice error={retry.error} safe="Every row still waits as it was." />}
      {save.error && <ErrorNotice error={save.error} />}
      <LoadState query={rows} what="Reading the quarantine">
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No row waits here" action={<Button onClick={onLeave}>All imports</Button>}>
              Every row of this file is either a case or was here already.
            </EmptyState>
          ) : (
            <Card
              title="Quarantine"
              hint={
                list.length < waiting ? `the first ${count(list.length)} of ${count(waiting)}` : undefined
              }
            >
              <ul className={styles.aside}>
                {list.map((row) => (
                  <AsideRow
                    key={row.position}
                    row={row}
                    text={texts.get(row.position) ?? null}
                    onMend={(text) => mend(row.position, text)}
                  />
                ))}
              </ul>
            </Card>
          )
        }
      </LoadState>
    </div>
  );
}

interface Tried {
  readonly new: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

function headline(tried: Tried | undefined, waiting: number): string {
  const still = waiting === 0 ? 'No row waits.' : `${plural(waiting, 'row')} kept aside.`;
  if (!tried) return still;
  const here = tried.unchanged > 0 ? `, ${count(tried.unchanged)} were here already` : '';
  const differ = tried.conflicts > 0 ? `, ${plural(tried.conflicts, 'conflict')}` : '';
  return `${tried.new === 0 ? 'No row could be taken yet' : `${plural(tried.new, 'row')} taken in`}${here}${differ}. ${still}`;
}

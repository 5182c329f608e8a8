import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { decisionWords } from '../queue/decision-words.ts';
import { queue } from '../queue/queue-store.ts';
import { useGoToCase } from '../queue/use-go-to-case.ts';
import { useDesk } from './desk-context.ts';
import { keepKeys } from './keep-keys.ts';
import { Notice } from './notice.tsx';
import styles from './recent-bar.module.css';
import { reverse } from './save-actions.ts';

interface RecentBarProps {
  readonly reviewer: string;
  readonly onRename: () => void;
}

/** The last decisions, whose they are, and the way back. */
export function RecentBar({ reviewer, onRename }: RecentBarProps) {
  const desk = useDesk();
  const goTo = useGoToCase(reviewer);
  const recent = useQuery(api.reviews.recent.queryOptions({ input: { reviewer } }));
  return (
    <footer className={styles.bar}>
      <button
        type="button"
        className={styles.name}
        onMouseDown={keepKeys}
        onClick={() => queue.toggle('history')}
      >
        Recent <KeyCaps of="Y" />
      </button>
      <div className={styles.decisions}>
        {recent.data?.map(({ eventId, caseId, what }) => (
          <button
            key={eventId}
            type="button"
            className={styles.decision}
            onMouseDown={keepKeys}
            onClick={() => void goTo(caseId)}
          >
            <span className={styles.id}>{caseId}</span>
            <span className={styles.what}>{decisionWords(what)}</span>
          </button>
        ))}
        {recent.data?.length === 0 && <span className={styles.none}>no decisions yet</span>}
      </div>
      <Notice />
      <button
        type="button"
        className={styles.name}
        title="Review under another name"
        onMouseDown={keepKeys}
        onClick={onRename}
      >
        <Icon name="person" size={14} /> <span dir="auto">{reviewer}</span>
      </button>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Icon name="undo" size={14} />}
        rightSection={<KeyCaps of="Z" />}
        onMouseDown={keepKeys}
        onClick={() => void reverse(desk, 'undo')}
      >
        Undo
      </Button>
    </footer>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { api } from '../../../api/client.ts';
import { localDayTime } from '../../../components/clock-time.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './case-list.module.css';
import { decisionWords } from './decision-words.ts';
import { queue } from './queue-store.ts';
import { SettledOtherwise } from './settled-otherwise.tsx';
import { useGoToCase } from './use-go-to-case.ts';

/** The reviewer's last ten decisions, newest first: arrows and Enter open one. */
export function HistoryPanel({ reviewer }: { readonly reviewer: string }) {
  const recent = useQuery(api.reviews.recent.queryOptions({ input: { reviewer } }));
  const goTo = useGoToCase(reviewer);
  const list = useRef<HTMLUListElement>(null);
  const hasAny = (recent.data?.length ?? 0) > 0;
  useEffect(() => {
    if (hasAny) list.current?.querySelector('button')?.focus();
  }, [hasAny]);

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  }

  return (
    <aside className={styles.panel} aria-label="Your last decisions">
      <header className={styles.head}>
        <h2>Your last decisions</h2>
        <button type="button" className={styles.close} onClick={queue.close}>
          Close <KeyCaps of="Y" />
        </button>
      </header>
      {!hasAny && <p className={styles.none}>Nothing decided yet. Commits and skips appear here.</p>}
      <ul ref={list} className={styles.plain} onKeyDown={onKeyDown}>
        {recent.data?.map(({ eventId, caseId, what, recordedAt }) => (
          <li key={eventId}>
            <button
              type="button"
              className={styles.line}
              onClick={() => {
                queue.close();
                void goTo(caseId);
              }}
            >
              <span className={styles.id}>{caseId}</span>
              <span className={styles.turns}>{localDayTime(recordedAt)}</span>
              <span className={styles.about}>{decisionWords(what)}</span>
            </button>
          </li>
        ))}
      </ul>
      <SettledOtherwise reviewer={reviewer} />
    </aside>
  );
}

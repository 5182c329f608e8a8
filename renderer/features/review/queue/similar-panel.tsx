import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { list, plural } from '../../../../shared/format.ts';
import type { SimilarCase } from '../../../../shared/model/review.ts';
import { api } from '../../../api/client.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CaseLine } from './case-line.tsx';
import styles from './case-list.module.css';
import { queue } from './queue-store.ts';
import { useGoToCase } from './use-go-to-case.ts';

interface SimilarPanelProps {
  readonly reviewer: string;
  /** The case that the others are like. */
  readonly caseId: string;
}

const SHOWN_WORDS = 6;

/** M: cases that read like the one on the table, each with the words they share; the queue can go through them. */
export function SimilarPanel({ reviewer, caseId }: SimilarPanelProps) {
  const similar = useQuery(api.cases.similar.queryOptions({ input: { caseId, reviewer } }));
  const found = similar.data?.cases ?? [];

  function goThrough(): void {
    queue.setFilter({ among: found.map((one) => one.caseId) });
    queue.close();
  }

  useKeys('Cases like this one', [
    {
      keys: 'Shift+M',
      does: 'Let the queue go through them',
      when: () => found.length > 0,
      run: goThrough,
    },
  ]);
  return (
    <aside className={styles.panel} aria-label="Cases like this one">
      <header className={styles.head}>
        <h2>Cases like this one</h2>
        <span className={styles.total} role="status">
          {similar.data && plural(found.length, 'case')}
        </span>
        <button type="button" className={styles.close} onClick={queue.close}>
          Close <KeyCaps of="M" />
        </button>
      </header>
      <LoadState query={similar} what="Looking for cases that are alike" safe="No label was lost.">
        {({ cases }) =>
          cases.length === 0 ? (
            <p className={styles.none}>
              No other case shares a telling word with this one. Words that most cases hold do not count.
            </p>
          ) : (
            <>
              <p className={styles.note}>
                They share words that few cases hold, the most alike first. Only the conversation is compared,
                never the packet.
              </p>
              <SimilarLines cases={cases} reviewer={reviewer} />
              <div className={styles.foot}>
                <Button variant="default" rightSection={<KeyCaps of="Shift+M" />} onClick={goThrough}>
                  Go through these
                </Button>
              </div>
            </>
          )
        }
      </LoadState>
    </aside>
  );
}

interface LinesProps {
  readonly cases: readonly SimilarCase[];
  readonly reviewer: string;
}

function SimilarLines({ cases, reviewer }: LinesProps) {
  const goTo = useGoToCase(reviewer);
  const lines = useRef<HTMLUListElement>(null);
  useEffect(() => lines.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(lines.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  }

  return (
    <ul ref={lines} className={styles.plain} onKeyDown={onKeyDown}>
      {cases.map((summary, place) => (
        <li key={summary.caseId}>
          <CaseLine
            summary={summary}
            place={place}
            isCurrent={false}
            why={sharedWords(summary.shared)}
            onOpen={() => {
              queue.close();
              void goTo(summary.caseId);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** "Both say roaming, lisbon and esim". */
function sharedWords(shared: readonly string[]): string {
  const more = shared.length - SHOWN_WORDS;
  const words = more > 0 ? [...shared.slice(0, SHOWN_WORDS), `${more} more`] : shared;
  return `Both say ${list(words)}`;
}

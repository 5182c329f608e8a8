import { useEffect, useRef } from 'react';
import type { SplitCase, SplitState } from '../../../shared/model/agreement.ts';
import { Tag } from '../../components/tag.tsx';
import styles from './case-list.module.css';

interface CaseListProps {
  readonly cases: readonly SplitCase[];
  readonly current: string | null;
  readonly onOpen: (caseId: string) => void;
}

const STATE_WORDS: Readonly<Record<SplitState, string | null>> = {
  settled_twice: 'settled twice, differently',
  appealed: 'appealed',
  answered_again: 'answered again after it was settled',
  open: null,
  cannot_tell: null,
  flagged: 'marked for you',
  settled: 'settled',
};

/** The cases of the chosen kind, one line each, without a name. */
export function CaseList({ cases, current, onOpen }: CaseListProps) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current !== null) here.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul className={styles.list} aria-label="Cases">
      {cases.map(({ caseId, topic, state, answers }) => {
        const words = STATE_WORDS[state];
        const isHere = caseId === current;
        return (
          <li key={caseId} ref={isHere ? here : undefined}>
            <button
              type="button"
              className={styles.line}
              aria-current={isHere ? 'true' : undefined}
              onClick={() => onOpen(caseId)}
            >
              <span className={styles.id}>{caseId}</span>
              <span className={styles.topic} dir="auto">
                {topic}
              </span>
              <span className={styles.said}>
                {words ? (
                  <Tag {...(state === 'settled' ? {} : { tone: 'warn' as const, icon: 'warning' as const })}>
                    {words}
                  </Tag>
                ) : (
                  answers.map(({ label, times }) => `${times} ${label.toLowerCase()}`).join(', ')
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { duration, plural } from '../../../../shared/format.ts';
import type { SuspectedAbandon } from '../../../../shared/model/abandon.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { Tag } from '../../../components/tag.tsx';
import styles from './abandons.module.css';
import { HeadOfCase } from './head-of-case.tsx';

interface PairRowProps {
  readonly row: SuspectedAbandon;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
  readonly onOpen: (caseId: string) => void;
  readonly onDismiss: () => void;
}

/** Two conversations side by side with the time between, and what can be done about them. */
export function PairRow({ row, isCurrent, onSelect, onOpen, onDismiss }: PairRowProps) {
  const { first, next, sameTopic, more, state, verdict } = row;
  return (
    <li
      className={styles.pair}
      tabIndex={-1}
      aria-current={isCurrent}
      onFocus={onSelect}
      onPointerDown={onSelect}
    >
      <HeadOfCase
        head={first}
        ended={first.outcome === 'abandoned' ? 'customer left' : 'ended by the agent'}
      />
      <div className={styles.between}>
        <span className={styles.gap}>{timeBetween(row)}</span>
        {sameTopic === true && <Tag tone="accent">same topic</Tag>}
        {sameTopic === false && <Tag>another topic</Tag>}
        {more > 0 && <span className={styles.more}>and {plural(more, 'more session')} after it</span>}
      </div>
      <HeadOfCase
        head={next}
        ended={next.outcome === 'escalated' ? 'a person took over' : 'no person took over'}
      />
      <div className={styles.acts}>
        {verdict !== null && <Tag>{`label: ${verdict.replaceAll('_', ' ')}`}</Tag>}
        {state !== 'dismissed' && (
          <Button
            size="xs"
            variant={isCurrent && state === 'open' ? 'filled' : 'default'}
            onClick={() => onOpen(first.caseId)}
            {...(isCurrent ? { rightSection: <KeyCaps of="Enter" /> } : {})}
          >
            {state === 'open' ? `Judge ${first.caseId}` : `Open ${first.caseId}`}
          </Button>
        )}
        {state !== 'dismissed' && (
          <Button
            size="xs"
            variant="subtle"
            onClick={onDismiss}
            {...(isCurrent ? { rightSection: <KeyCaps of="X" /> } : {})}
          >
            Not the same matter
          </Button>
        )}
      </div>
    </li>
  );
}

function timeBetween({ gapMinutes, overlaps }: SuspectedAbandon): string {
  return overlaps ? 'while it was open' : `${duration(gapMinutes * 60_000)} later`;
}

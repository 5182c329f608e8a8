import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AbandonList } from '../../../../shared/model/abandon.ts';
import styles from './abandons.module.css';
import { PairRow } from './pair-row.tsx';
import type { Abandons } from './use-abandons.ts';

interface PairListProps {
  readonly list: AbandonList;
  readonly abandons: Abandons;
  readonly onOpen: (caseId: string) => void;
}

/** The pairs, the strongest suspicion first; the one at hand is brought into view. */
export function PairList({ list: { rows }, abandons, onOpen }: PairListProps) {
  const held = useRef<HTMLOListElement>(null);
  useEffect(() => {
    held.current?.children[abandons.at]?.scrollIntoView({ block: 'nearest' });
  }, [abandons.at]);
  return (
    <>
      <ol ref={held} className={styles.pairs} aria-label="Suspected abandon escalations">
        {rows.map((row, place) => (
          <PairRow
            key={`${row.first.caseId} ${row.next.caseId}`}
            row={row}
            isCurrent={place === abandons.at}
            isBusy={abandons.isBusy}
            onSelect={() => abandons.select(place)}
            onOpen={onOpen}
            onDismiss={() => abandons.dismiss(row)}
          />
        ))}
      </ol>
      {abandons.mayShowMore && <Button onClick={abandons.more}>Show more</Button>}
    </>
  );
}

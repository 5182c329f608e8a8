import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { AbandonList } from '../../../../shared/model/abandon.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './abandons.module.css';
import { PairRow } from './pair-row.tsx';
import type { Abandons } from './use-abandons.ts';

interface PairListProps {
  readonly list: AbandonList;
  readonly abandons: Abandons;
  readonly onOpen: (caseId: string) => void;
}

/** The pairs, the strongest suspicion first; the one at hand is what keys are about. */
export function PairList({ list: { rows }, abandons, onOpen }: PairListProps) {
  const held = useRef<HTMLOListElement>(null);
  /** Goes to a neighbour; from elsewhere on the page, to the pair at hand. */
  const step = (by: number) => {
    const isInside = held.current?.contains(document.activeElement) ?? false;
    const row = held.current?.children[isInside ? abandons.at + by : abandons.at];
    if (row instanceof HTMLElement) row.focus();
  };
  useKeys('Suspected abandons', [
    { keys: 'J', does: 'Next pair', run: () => step(1) },
    { keys: 'K', does: 'Previous pair', run: () => step(-1) },
  ]);
  return (
    <>
      <ol ref={held} className={styles.pairs} aria-label="Suspected abandon escalations">
        {rows.map((row, place) => (
          <PairRow
            key={`${row.first.caseId} ${row.next.caseId}`}
            row={row}
            isCurrent={place === abandons.at}
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

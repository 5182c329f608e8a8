import { useState } from 'react';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { arrowsAreFree } from '../arrows-are-free.ts';
import workplace from '../clusters/workplace.module.css';
import { EvalForm } from '../eval-form/index.tsx';
import type { Shown } from './filters.ts';
import type { FoundQueue } from './found-queue.ts';
import styles from './queue.module.css';
import { QueueCase } from './queue-case.tsx';
import { QueueList } from './queue-list.tsx';
import { SlaCards } from './sla-cards.tsx';

interface QueueWorkplaceProps {
  readonly found: FoundQueue;
  readonly shown: Shown;
}

/** The queue on the left, the chosen failure in the middle, its eval case on the right, and below how the hours are kept. */
export function QueueWorkplace({ found, shown }: QueueWorkplaceProps) {
  const { items } = found;
  const [chosen, choose] = useState<string | null>(null);
  const caseId = chosen ?? items[0]?.caseId;
  const at = items.findIndex((item) => item.caseId === caseId);
  const go = (step: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (next) choose(next.caseId);
  };
  useKeys('Queue', [
    { keys: 'ArrowRight', does: 'Next failure', run: () => go(1) },
    { keys: 'ArrowLeft', does: 'Failure before', run: () => go(-1) },
    { keys: 'ArrowDown', when: arrowsAreFree, run: () => go(1) },
    { keys: 'ArrowUp', when: arrowsAreFree, run: () => go(-1) },
  ]);
  /** Once it is decided, the one after it comes up; of a list that keeps decided ones, too. */
  const goOn = () => {
    const next = items[at + 1] ?? items[at - 1];
    if (next) choose(next.caseId);
  };
  return (
    <div className={workplace.room}>
      <div className={`${workplace.panes} ${styles.panes}`}>
        <QueueList found={found} shown={shown} chosen={caseId} onChoose={choose} />
        {caseId !== undefined && (
          <>
            <QueueCase caseId={caseId} />
            <EvalForm caseId={caseId} onDecided={goOn} onShow={choose} />
          </>
        )}
      </div>
      <SlaCards />
    </div>
  );
}

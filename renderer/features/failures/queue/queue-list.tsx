import { useEffect, useRef } from 'react';
import { count, plural } from '../../../../shared/format.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import { Card } from '../../../components/card.tsx';
import { AgeTag } from '../age-tag.tsx';
import list from '../clusters/cluster-list.module.css';
import { StateTag } from '../state-tag.tsx';
import { SHOWN_WORDS, type Shown } from './filters.ts';
import type { FoundQueue } from './found-queue.ts';
import { noiseWords } from './noise-words.ts';

interface QueueListProps {
  readonly found: FoundQueue;
  readonly shown: Shown;
  readonly chosen: string | undefined;
  readonly onChoose: (caseId: string) => void;
}

/** The failures of the queue, and at its end what is not in it and why. */
export function QueueList({ found, shown, chosen, onChoose }: QueueListProps) {
  const { items, total, now, hours, noise } = found;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const words = noiseWords(noise);
  return (
    <Card flush className={list.pane}>
      <header className={list.head}>
        <h2>{SHOWN_WORDS[shown]}</h2>
        <span className={list.total}>{plural(total, 'failure')}, oldest label first</span>
      </header>
      <div ref={scroller} className={list.scroller}>
        <ul className={list.list} aria-label="Failures in the queue">
          {items.map((item) => (
            <li key={item.caseId} className={list.item}>
              <button
                type="button"
                className={`${list.line} ${list.case}`}
                aria-current={item.caseId === chosen ? 'true' : undefined}
                onClick={() => onChoose(item.caseId)}
              >
                <span className={list.name} dir="auto">
                  {item.id === null ? item.caseId : `${item.id} · ${item.caseId}`}
                </span>
                <span className={list.foot}>
                  <span className="pl-ellipsis" dir="auto">
                    {aboutWords(item)}
                  </span>
                  {item.decidedAt === null ? (
                    <AgeTag labelledAt={item.labelledAt} now={now} hours={hours} />
                  ) : (
                    <StateTag item={item} />
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {items.length === 0 && (
          <p className={list.note}>
            {shown === 'todo'
              ? 'Nothing waits: every failure is accepted or left out.'
              : 'None of these yet.'}
          </p>
        )}
        {items.length < total && (
          <p className={list.note}>
            The first {count(items.length)} of {count(total)}; the others come up as these are decided.
          </p>
        )}
        {words && <p className={list.note}>{words}</p>}
      </div>
    </Card>
  );
}

/** "Billing, missed, Ingrid Solberg". */
function aboutWords({ topic, failure, owner }: EvalItem): string {
  return [topic, failure, owner].filter(Boolean).join(', ');
}

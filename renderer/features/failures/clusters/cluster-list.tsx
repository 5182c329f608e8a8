import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { count, plural } from '../../../../shared/format.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { Card } from '../../../components/card.tsx';
import { Icon } from '../../../components/icon.tsx';
import { CaseLine } from './case-line.tsx';
import { ClusterAbout } from './cluster-about.tsx';
import { ClusterLine } from './cluster-line.tsx';
import styles from './cluster-list.module.css';
import { type Entry, isOpen, isPlain, oldestOpen } from './entries.ts';
import { GroupAnew } from './group-anew.tsx';
import { openWords, unclusteredWords } from './list-words.ts';
import type { ClusterActs } from './use-cluster-acts.ts';

interface ClusterListProps {
  readonly found: FailureClusters;
  readonly entries: readonly Entry[];
  readonly chosen: Entry | undefined;
  readonly onChoose: (entry: Entry) => void;
  readonly items: ReadonlyMap<string, EvalItem>;
  /** The time by which ages are counted, ISO, and the hours that are allowed. */
  readonly now: string;
  readonly hours: number;
  readonly acts: ClusterActs;
  readonly showsCases: boolean;
  readonly onShowCases: (shows: boolean) => void;
  /** What was done last, under the list. */
  readonly foot: ReactNode;
}

/** The groups by size, and after them the failures that are in none. */
export function ClusterList(props: ClusterListProps) {
  const { found, entries, chosen, onChoose, items, now, hours, acts, showsCases, onShowCases, foot } = props;
  const list = useRef<HTMLDivElement>(null);
  const largest = Math.max(...found.clusters.map((cluster) => cluster.count), 0);
  const name = isPlain(found) ? 'Failures' : 'Clusters';
  const key = chosen?.key;
  useEffect(() => {
    if (key === undefined) return;
    const line = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].find(
      ({ dataset }) => dataset.entry === key,
    );
    line?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return (
    <Card flush className={styles.pane}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <span className={styles.total}>
          {isPlain(found) ? plural(found.total, 'failure') : found.headline},{' '}
          {openWords(found, items, { now, hours })}
        </span>
      </header>
      {found.waiting > 0 && <GroupAnew waiting={found.waiting} />}
      <div ref={list} className={styles.scroller}>
        <ul className={styles.list} aria-label={name}>
          {entries.map((entry) => (
            <li key={entry.key} className={styles.item}>
              {entry.kind === 'cluster' ? (
                <>
                  <ClusterLine
                    cluster={entry.cluster}
                    largest={largest}
                    oldest={oldestOpen(entry.cluster.members, items)}
                    now={now}
                    hours={hours}
                    isChosen={entry.key === key}
                    onChoose={() => onChoose(entry)}
                  />
                  {entry.key === key && (
                    <ClusterAbout key={entry.key} cluster={entry.cluster} found={found} acts={acts} />
                  )}
                </>
              ) : (
                <CaseLine
                  caseId={entry.caseId}
                  item={items.get(entry.caseId)}
                  now={now}
                  hours={hours}
                  isOpen={isOpenCase(items.get(entry.caseId))}
                  isChosen={entry.key === key}
                  onChoose={() => onChoose(entry)}
                />
              )}
            </li>
          ))}
        </ul>
        {!isPlain(found) && found.unclustered.length > 0 && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={showsCases}
            onClick={() => onShowCases(!showsCases)}
          >
            <Icon name={showsCases ? 'chevron-down' : 'chevron-right'} size={12} />
            <span>
              {showsCases ? 'Hide the' : ''} {count(found.unclustered.length)} unclustered
              {!showsCases && <span className="pl-ink3"> {unclusteredWords(found)}</span>}
            </span>
          </button>
        )}
        {isPlain(found) && <p className={styles.note}>{unclusteredWords(found)}</p>}
        <ListNotes found={found} />
      </div>
      {foot}
    </Card>
  );
}

/** What the groups rest on, and what is not among them. */
function ListNotes({ found }: { readonly found: FailureClusters }) {
  return (
    <>
      {!isPlain(found) && <p className={styles.note}>{found.quality.sentence}</p>}
      {found.leftOut.map(({ type, cases, why }) => (
        <p key={type} className={styles.note}>
          {plural(cases, 'labelled escalation')} of type {type.replaceAll('_', ' ')}, not offered: {why}
        </p>
      ))}
      {found.remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
    </>
  );
}

function isOpenCase(item: EvalItem | undefined): boolean {
  return item !== undefined && isOpen(item);
}

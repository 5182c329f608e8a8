import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { count, day, plural } from '../../../../shared/format.ts';
import type { CaseFilter, CaseSummary } from '../../../../shared/model/review.ts';
import { api } from '../../../api/client.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseLine } from './case-line.tsx';
import styles from './case-list.module.css';
import { isFiltered, queue, useQueue } from './queue-store.ts';
import { useGoToCase } from './use-go-to-case.ts';

const LINE_HEIGHT = 46;
const TYPING_PAUSE = 200;

interface CaseListProps {
  readonly reviewer: string;
  /** The case on the table. */
  readonly current: string | null;
}

/** All cases with a filter and full-text search. What is filtered here is also what the queue goes through. */
export function CaseList({ reviewer, current }: CaseListProps) {
  const [filter, setFilter] = useState<CaseFilter>(useQueue.getState().filter);
  useEffect(() => {
    const timer = setTimeout(() => queue.setFilter(filter), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [filter]);
  const asked = useQueue((state) => state.filter);
  const page = useInfiniteQuery(
    api.cases.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...asked,
        reviewer,
        limit: 100,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const first = page.data?.pages[0];
  const cases = page.data?.pages.flatMap((one) => one.cases) ?? [];
  const loadMore = () => {
    if (page.hasNextPage && !page.isFetchingNextPage) void page.fetchNextPage();
  };
  return (
    <aside className={styles.panel} aria-label="Cases">
      <header className={styles.head}>
        <h2>Cases</h2>
        <span className={styles.total} role="status">
          {first && `${first.more ? 'more than ' : ''}${plural(first.total, 'case')}`}
        </span>
        <button type="button" className={styles.close} onClick={queue.close}>
          Close <KeyCaps of="L" />
        </button>
      </header>
      <CaseFilters filter={filter} onChange={setFilter} />
      {isFiltered(asked) && (
        <p className={styles.note}>
          {asked.among
            ? `Next and previous stay within ${count(asked.among.length)} cases that are alike, the most alike first.`
            : 'Next and previous stay within this filter.'}
          {asked.since && ` Cases since ${day(asked.since)}.`}{' '}
          <button type="button" className={styles.clear} onClick={() => setFilter({})}>
            Show all
          </button>
        </p>
      )}
      <LoadState query={page} what={`Searching ${count(first?.total ?? 0)} cases`} safe="No label was lost.">
        {() => <Lines cases={cases} current={current} reviewer={reviewer} onEnd={loadMore} />}
      </LoadState>
    </aside>
  );
}

interface LinesProps {
  readonly cases: readonly CaseSummary[];
  readonly current: string | null;
  readonly reviewer: string;
  readonly onEnd: () => void;
}

function Lines({ cases, current, reviewer, onEnd }: LinesProps) {
  const goTo = useGoToCase(reviewer);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= cases.length - 20) onEnd();
  }, [last, cases.length, onEnd]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    const to = Number(line?.dataset.place ?? -1) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (to < 0 || to >= cases.length) return;
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus({ preventScroll: true }),
    );
  }

  if (cases.length === 0)
    return <p className={styles.none}>No case matches. Try fewer words or another filter.</p>;
  return (
    <div ref={scroller} className={styles.scroller} id="case-lines">
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {items.map((item) => {
          const summary = cases[item.index] as CaseSummary;
          return (
            <li
              key={summary.caseId}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <CaseLine
                summary={summary}
                place={item.index}
                isCurrent={summary.caseId === current}
                onOpen={() => void goTo(summary.caseId)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

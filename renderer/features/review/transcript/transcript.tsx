import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { bringIntoView } from './bring-into-view.ts';
import { FindBar } from './find-bar.tsx';
import { RowView } from './row-view.tsx';
import type { Row } from './rows.ts';
import styles from './transcript.module.css';
import { TurnMap } from './turn-map.tsx';

/** A region that scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 };

/** A first guess at the height of a row, until it is measured. */
function guessHeight(row: Row | undefined): number {
  if (row?.kind !== 'said') return row?.kind === 'handover' ? 44 : 38;
  return 30 + 21 * Math.min(120, Math.ceil(row.text.length / 95) + row.text.split('\n', 40).length - 1);
}

/** The conversation, row by row; only what is near the window is in the page. */
export function Transcript() {
  const desk = useDesk();
  const rows = useDeskState((state) => state.rows);
  const hasTranscript = useDeskState((state) => state.view.case.hasTranscript);
  const seek = useDeskState((state) => state.seek);
  const hit = useDeskState((state) => state.find?.hits[state.find.at]);
  const lang = useDeskState((state) => languageTag(state.view.case.cohort.language));
  const scroller = useRef<HTMLElement>(null);
  const keyOf = useCallback((place: number) => rows[place]?.key ?? place, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => guessHeight(rows[place]),
    getItemKey: keyOf,
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 12,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 28,
  });

  useEffect(() => {
    if (seek === 0) return;
    virtual.scrollToIndex(desk.store.getState().row, { align: 'auto' });
  }, [seek, virtual, desk]);
  useEffect(() => {
    if (!hit) return;
    return bringIntoView(scroller.current, '[data-paint="current-hit"]');
  }, [hit]);

  const range = virtual.range;
  return (
    <div className={styles.frame}>
      <FindBar />
      <section
        ref={scroller}
        id="transcript"
        className={styles.scroller}
        aria-label="Transcript"
        {...REACHABLE}
      >
        {rows.length === 0 ? (
          <p className={styles.empty}>
            {hasTranscript
              ? 'This case came without messages. Cannot tell is an answer here, or skip it with S.'
              : 'What was said is still in the log that this case came with. Take the transcripts in under Sample, then come back; your place is kept.'}
          </p>
        ) : (
          <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
                onMouseDown={() => desk.store.setState({ row: item.index })}
              >
                <RowView row={rows[item.index] as Row} place={item.index} lang={lang} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <TurnMap
        first={range?.startIndex ?? 0}
        last={range?.endIndex ?? 0}
        onSeek={(place) => virtual.scrollToIndex(place, { align: 'center' })}
      />
    </div>
  );
}

/** A language as HTML wants it, when the cohort names one by its tag. */
function languageTag(language: string | undefined): string | undefined {
  return language && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
}

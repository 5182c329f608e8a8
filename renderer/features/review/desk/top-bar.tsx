import { useEffect } from 'react';
import { duration, plural } from '../../../../shared/format.ts';
import { COHORT_FIELDS } from '../../../../shared/model/case.ts';
import { Chip } from '../../../components/chip.tsx';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { keySheet } from '../../../components/key-sheet-store.ts';
import { palette } from '../../../components/palette-store.ts';
import { isFiltered, queue, useQueue } from '../queue/queue-store.ts';
import { usePlace } from '../queue/use-place.ts';
import { oneLine } from '../transcript/one-line.ts';
import { useDeskState } from './desk-context.ts';
import { keepKeys } from './keep-keys.ts';
import { DeskSaveMark } from './save-mark.tsx';
import styles from './top-bar.module.css';

const CHIPS = COHORT_FIELDS.filter((field) => field !== 'agentVersion' && field !== 'route');

/** Which case this is, what may be known about it, how far the queue has come, and whether everything is saved. */
export function TopBar() {
  const view = useDeskState((state) => state.view.case);
  const isRevealed = useDeskState((state) => state.view.revealed !== null);
  const place = usePlace();
  const filtered = useQueue((state) => isFiltered(state.filter));
  const isAlike = useQueue((state) => state.filter.among !== undefined);
  const isFlagged = useDeskState((state) => state.view.flagged !== null);
  const { caseId, cohort, messages, startedAt, endedAt } = view;
  const milliseconds = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : Number.NaN;
  const lasted = milliseconds >= 1000 ? `, ${duration(milliseconds)}` : '';
  const shownId = oneLine(caseId);
  useEffect(() => {
    document.title = `${shownId} · Review · Plumbline`;
  }, [shownId]);
  return (
    <header className={styles.bar}>
      <h1 className={styles.id} title={shownId} dir="auto">
        {shownId}
      </h1>
      <div className={styles.chips}>
        {CHIPS.map((field) => {
          const value = cohort[field];
          return value ? <Chip key={field} name={NAMES[field] ?? field} value={oneLine(value)} /> : null;
        })}
        <span className={styles.length}>
          {plural(messages.length, 'turn')}
          {lasted}
        </span>
      </div>
      {isFlagged && (
        <span className={styles.flag}>
          <Icon name="flag" size={14} /> for the lead
        </span>
      )}
      {place && (
        <span className={styles.place}>
          Case <b>{Math.min(place.total, place.done + (isRevealed ? 0 : 1))}</b> of {place.total}
        </span>
      )}
      {filtered && (
        <button
          type="button"
          className={styles.filtered}
          onMouseDown={keepKeys}
          onClick={() => queue.toggle('cases')}
        >
          {isAlike ? 'cases alike' : 'filtered'} <KeyCaps of="L" />
        </button>
      )}
      <DeskSaveMark />
      <button type="button" className={styles.button} onMouseDown={keepKeys} onClick={keySheet.open}>
        <span className={styles.words}>Keys</span> <KeyCaps of="?" />
      </button>
      <button type="button" className={styles.button} onMouseDown={keepKeys} onClick={() => palette.open()}>
        <span className={styles.words}>Commands</span> <KeyCaps of="Ctrl+K" />
      </button>
    </header>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  topic: 'Topic',
  segment: 'Segment',
  channel: 'Channel',
  language: 'Language',
};

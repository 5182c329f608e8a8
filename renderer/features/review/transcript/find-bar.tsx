import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { count } from '../../../../shared/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { closeFind, find, stepHit } from '../desk/transcript-actions.ts';
import styles from './find-bar.module.css';

const TYPING_PAUSE = 120;

/** Find in this transcript: Enter goes to the next place, Shift Enter to the one before, Esc closes. */
export function FindBar() {
  const isOpen = useDeskState((state) => state.find !== null);
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const desk = useDesk();
  const [words, setWords] = useState('');
  const hits = useDeskState((state) => state.find?.hits.length ?? 0);
  const at = useDeskState((state) => state.find?.at ?? 0);
  const searched = useDeskState((state) => state.find?.words ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => find(desk, words), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [desk, words]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      closeFind(desk);
    } else if (event.key === 'Enter') {
      if (searched === words) stepHit(desk, event.shiftKey ? -1 : 1);
      else find(desk, words);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className={styles.bar}>
      <Icon name="search" size={14} />
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label="Find in the transcript"
        placeholder="Find in the transcript"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} role="status">
        {searched === '' ? '' : hits === 0 ? 'nothing found' : `${count(at + 1)} of ${count(hits)}`}
      </span>
      <span className={styles.hint}>
        <KeyCaps of="Enter" /> next <KeyCaps of="Escape" /> close
      </span>
    </search>
  );
}

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { noteFlag, openFlagNote, toggleFlag } from './flag-actions.ts';
import styles from './flag-bar.module.css';
import { keepKeys } from './keep-keys.ts';

/** The mark for the lead, what the reviewer says with it, and the way to take it off. */
export function FlagBar() {
  const desk = useDesk();
  const flagged = useDeskState((state) => state.view.flagged);
  const isNoting = useDeskState((state) => state.isNotingFlag);
  if (!flagged) return null;
  return (
    <section className={styles.bar} aria-label="Marked for the lead">
      <span className={styles.mark}>
        <Icon name="flag" size={14} /> For the lead
      </span>
      {isNoting ? (
        <FlagNote note={flagged.note ?? ''} />
      ) : (
        <>
          {flagged.note !== null && (
            <span className={`pl-ellipsis ${styles.note}`} title={flagged.note} dir="auto">
              {flagged.note}
            </span>
          )}
          <button
            type="button"
            className={styles.act}
            onMouseDown={keepKeys}
            onClick={() => openFlagNote(desk)}
          >
            {flagged.note === null ? 'Add a note' : 'Change the note'} <KeyCaps of="Shift+V" />
          </button>
          <button
            type="button"
            className={styles.act}
            onMouseDown={keepKeys}
            onClick={() => void toggleFlag(desk)}
          >
            Take away <KeyCaps of="V" />
          </button>
        </>
      )}
    </section>
  );
}

function FlagNote({ note }: { readonly note: string }) {
  const desk = useDesk();
  const [words, setWords] = useState(note);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void noteFlag(desk, words);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        autoFocus
        aria-label="What should the lead know?"
        placeholder="What should the lead know?"
        maxLength={20_000}
        dir="auto"
        className={styles.field}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') desk.store.setState({ isNotingFlag: false });
        }}
      />
      <Button type="submit" size="xs" rightSection={<KeyCaps of="Enter" />}>
        Keep
      </Button>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SkipReason } from '../../../../shared/model/label-event.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { skip } from '../desk/save-actions.ts';
import styles from './skip-panel.module.css';
import { SKIP_REASONS, SKIP_WORDS } from './skip-words.ts';

/** Why a case is left out: in the form, in place of its end. Another reason is said in words. */
export function SkipPanel() {
  const desk = useDesk();
  const isBusy = useDeskState((state) => state.isBusy);
  const [isOther, setOther] = useState(false);
  const close = () => desk.store.setState({ isSkipping: false });
  const choose = (reason: SkipReason) => (reason === 'other' ? setOther(true) : void skip(desk, reason));
  useKeys('Skip with reason', [
    ...SKIP_REASONS.map((reason, place) => ({
      keys: `${place + 1}`,
      does: SKIP_WORDS[reason],
      run: () => choose(reason),
    })),
    { keys: 'S', run: close },
    { keys: 'Escape', does: 'Do not skip', run: close },
  ]);
  return (
    <section className={styles.panel} aria-label="Skip with reason">
      <div className={styles.head}>
        <h3>Why is this case left out?</h3>
        <span className={styles.hint}>
          <KeyCaps of="Escape" /> do not skip
        </span>
      </div>
      {isOther ? (
        <OtherReason />
      ) : (
        <div className={styles.reasons}>
          {SKIP_REASONS.map((reason, place) => (
            <button
              key={reason}
              type="button"
              className={styles.reason}
              disabled={isBusy}
              onClick={() => choose(reason)}
            >
              <KeyCaps of={`${place + 1}`} /> {SKIP_WORDS[reason]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function OtherReason() {
  const desk = useDesk();
  const isBusy = useDeskState((state) => state.isBusy);
  const [note, setNote] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    void skip(desk, 'other', note.trim());
  }

  return (
    <form className={styles.other} onSubmit={submit}>
      <TextInput
        autoFocus
        aria-label="The reason in your words, if you like"
        placeholder="The reason in your words, if you like"
        maxLength={2000}
        dir="auto"
        className={styles.words}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={isBusy} rightSection={<KeyCaps of="Enter" />}>
        Skip
      </Button>
    </form>
  );
}

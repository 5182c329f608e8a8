import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LeaveOutReason, type LeftOut } from '../../../../shared/model/eval-case.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { leaveOutLabel } from '../state-words.ts';
import styles from './eval-form.module.css';

interface LeaveOutPanelProps {
  readonly onLeaveOut: (leftOut: LeftOut) => void;
  readonly onClose: () => void;
}

/** Why a failure does not become an eval case: in place of the foot of the form. */
export function LeaveOutPanel({ onLeaveOut, onClose }: LeaveOutPanelProps) {
  const [isOther, setOther] = useState(false);
  const [note, setNote] = useState('');
  const choose = (reason: LeaveOutReason) =>
    reason === 'other' ? setOther(true) : onLeaveOut({ reason, note: '' });
  useKeys('Leave out', [
    ...LeaveOutReason.options.map((reason, place) => ({
      keys: `${place + 1}`,
      does: leaveOutLabel(reason),
      run: () => choose(reason),
    })),
    { keys: 'L', run: onClose },
    { keys: 'Escape', does: 'Do not leave out', run: onClose },
  ]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onLeaveOut({ reason: 'other', note: note.trim() });
  }

  return (
    <section className={styles.leaving} aria-label="Leave out with a reason">
      <div className={styles.leavingHead}>
        <h3>Why is this failure left out?</h3>
        <Button variant="subtle" size="compact-xs" onClick={onClose} rightSection={<KeyCaps of="Escape" />}>
          Do not
        </Button>
      </div>
      {isOther ? (
        <form className={styles.other} onSubmit={submit}>
          <TextInput
            autoFocus
            aria-label="The reason in your words"
            placeholder="The reason in your words"
            maxLength={2000}
            dir="auto"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" disabled={note.trim() === ''}>
            Leave out
          </Button>
        </form>
      ) : (
        <div className={styles.reasons}>
          {LeaveOutReason.options.map((reason, place) => (
            <button key={reason} type="button" className={styles.reason} onClick={() => choose(reason)}>
              <KeyCaps of={`${place + 1}`} /> {leaveOutLabel(reason)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePreferences } from '../../../api/preferences.ts';
import styles from './name-question.module.css';

interface NameQuestionProps {
  readonly onDone?: () => void;
}

/** Whose labels these are: asked once, in place, remembered on this computer. */
export function NameQuestion({ onDone }: NameQuestionProps) {
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  const setReviewer = usePreferences((preferences) => preferences.setReviewer);
  const [name, setName] = useState(reviewer);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    setReviewer(name.trim());
    onDone?.();
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>Who is judging?</h2>
      <p className={styles.why}>
        Every label carries its reviewer’s name, so that agreement can be measured and your undo touches only
        your own work. The name stays on this computer and in the workspace file.
      </p>
      <div className={styles.line}>
        <TextInput
          aria-label="Your name"
          placeholder="Your name"
          data-autofocus
          autoFocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={name.trim() === ''}>
          {reviewer === '' ? 'Start reviewing' : 'Review under this name'}
        </Button>
        {onDone && reviewer !== '' && (
          <Button variant="subtle" onClick={onDone}>
            Stay {reviewer}
          </Button>
        )}
      </div>
    </form>
  );
}

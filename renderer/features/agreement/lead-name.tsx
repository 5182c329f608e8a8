import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePreferences } from '../../api/preferences.ts';
import styles from './lead-name.module.css';

/** Whose settlements these are: asked once, in place, remembered on this computer. */
export function LeadName({ id }: { readonly id: string }) {
  const setReviewer = usePreferences((preferences) => preferences.setReviewer);
  const [name, setName] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') setReviewer(name.trim());
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        id={id}
        aria-label="Your name"
        placeholder="Your name: a settlement carries it"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={name.trim() === ''}>
        Settle under this name
      </Button>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePreferences } from '../../api/preferences.ts';
import styles from './codebook.module.css';

/** Who changes the codebook: asked once, in place, remembered on this computer. */
export function WhoSaves({ id }: { readonly id: string }) {
  const setReviewer = usePreferences((preferences) => preferences.setReviewer);
  const [name, setName] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') setReviewer(name.trim());
  }
  return (
    <form className={styles.who} onSubmit={submit}>
      <TextInput
        id={id}
        label="Your name"
        description="The history says who changed what"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        Save under this name
      </Button>
    </form>
  );
}

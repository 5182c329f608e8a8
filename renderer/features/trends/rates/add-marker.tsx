import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MarkerKind } from '../../../../shared/model/trend-marker.ts';
import styles from './markers.module.css';
import type { Acts } from './use-acts.ts';
import { kindWords } from './words.ts';

interface AddMarkerProps {
  readonly acts: Acts;
  readonly onDone: () => void;
}

/** A change that no file tells of: what, its name, the day. */
export function AddMarker({ acts, onDone }: AddMarkerProps) {
  const [kind, setKind] = useState<MarkerKind>('prompt');
  const [name, setName] = useState('');
  const [at, setAt] = useState('');
  const isComplete = name.trim() !== '' && at !== '' && !acts.isBusy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    await acts.add({ kind, name: name.trim(), at, note: '' });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Select
        label="What changed"
        allowDeselect={false}
        data={MarkerKind.options.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        onChange={(value) => value !== null && setKind(value as MarkerKind)}
      />
      <TextInput label="On" type="date" value={at} onChange={(event) => setAt(event.currentTarget.value)} />
      <TextInput
        className={styles.wide ?? ''}
        label="Name"
        placeholder="prompt 13, new refund article"
        autoFocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={!isComplete}>
          Add
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

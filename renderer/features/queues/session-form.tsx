import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './queues.module.css';
import { useCommand } from './use-queues.ts';

interface SessionFormProps {
  readonly people: readonly string[];
  readonly onDone: () => void;
}

/** A new session: its name, its date, how many cases are drawn (or which), and who takes part. */
export function SessionForm({ people, onDone }: SessionFormProps) {
  const [name, setName] = useState('');
  const [dueAt, setDueAt] = useState('');
  const [drawn, setDrawn] = useState(10);
  const [chosen, setChosen] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const reviewers = people.filter((one) => !left.includes(one));
  const ids = chosen
    .split(/[\s,]+/u)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const make = useCommand(
    () =>
      client.calibrationSessions.create({
        name: name.trim(),
        reviewers,
        cases: ids.length > 0 ? ids : drawn,
        ...(dueAt !== '' && { dueAt }),
      }),
    (session) => `${session.name} given to ${session.progress.length} reviewers`,
    onDone,
  );
  const isComplete = name.trim() !== '' && reviewers.length > 1 && !make.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) make.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.fields}>
        <TextInput
          label="Name"
          placeholder="March"
          data-autofocus
          autoFocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Due"
          type="date"
          value={dueAt}
          onChange={(event) => setDueAt(event.currentTarget.value)}
        />
        <NumberInput
          label="Cases drawn"
          min={1}
          max={500}
          allowDecimal={false}
          hideControls
          disabled={ids.length > 0}
          value={drawn}
          onChange={(typed) => setDrawn(Math.max(1, Number(typed) || 1))}
        />
        <TextInput
          label="or these cases"
          placeholder="ids, with spaces"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      <fieldset className={styles.people}>
        <legend>Among</legend>
        {people.map((one) => (
          <Checkbox
            key={one}
            label={one}
            checked={!left.includes(one)}
            onChange={(event) =>
              setLeft(event.currentTarget.checked ? left.filter((name) => name !== one) : [...left, one])
            }
          />
        ))}
      </fieldset>
      {make.error && <ErrorNotice error={make.error} safe="No session was made." />}
      <div className={styles.foot}>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={!isComplete}>
          Give the cases to all
        </Button>
      </div>
    </form>
  );
}

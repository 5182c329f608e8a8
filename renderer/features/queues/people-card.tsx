import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { plural } from '../../../shared/format.ts';
import type { ReviewerLoad } from '../../../shared/model/assignment.ts';
import { client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './queues.module.css';
import { useCommand } from './use-queues.ts';

/** Who reviews here: add, set inactive, free what somebody has. A name is an identity and cannot be changed. */
export function PeopleCard({ reviewers }: { readonly reviewers: readonly ReviewerLoad[] }) {
  const [name, setName] = useState('');
  const add = useCommand(
    (typed: string) => client.assignments.addReviewer({ name: typed }),
    (_, typed) => `${typed} added`,
    () => setName(''),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate(name.trim());
  };
  return (
    <Card title="Reviewers" hint="a name is an identity: labels stay with it">
      <ul className={styles.lines}>
        {reviewers.map((one) => (
          <PersonLine key={one.reviewer} person={one} />
        ))}
      </ul>
      <form className={styles.add} onSubmit={submit}>
        <TextInput
          aria-label="Name of a reviewer"
          placeholder="Name of a reviewer"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || add.isPending}>
          Add reviewer
        </Button>
      </form>
      {add.error && <ErrorNotice error={add.error} />}
    </Card>
  );
}

function PersonLine({ person }: { readonly person: ReviewerLoad }) {
  const { reviewer, active, open, reserved } = person;
  const [isAsking, setAsking] = useState(false);
  const set = useCommand(
    (isActive: boolean) => client.assignments.setActive({ name: reviewer, active: isActive }),
    (_, isActive) => `${reviewer} is ${isActive ? 'active' : 'inactive'}`,
  );
  const release = useCommand(
    () => client.assignments.release({ reviewer, assigned: true }),
    ({ assignments, reservations }) => `Released ${assignments + reservations} of ${reviewer}`,
    () => setAsking(false),
  );
  const held = open + reserved;
  return (
    <li>
      <span>
        <b>{reviewer}</b> {!active && <Tag>inactive</Tag>}{' '}
        <span className="pl-ink2">
          {plural(open, 'open case')}
          {reserved > 0 && `, ${plural(reserved, 'case')} of the shared queue on the table`}
        </span>
      </span>
      <span className={styles.acts}>
        {isAsking ? (
          <>
            <span className="pl-caption">What is begun, has come back or is of a session stays theirs.</span>
            <Button disabled={release.isPending} onClick={() => release.mutate(undefined)}>
              Release
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              Keep
            </Button>
          </>
        ) : (
          <>
            {held > 0 && (
              <Button variant="subtle" onClick={() => setAsking(true)}>
                Release cases<span className="pl-hidden"> of {reviewer}</span>
              </Button>
            )}
            <Button variant="subtle" disabled={set.isPending} onClick={() => set.mutate(!active)}>
              {active ? 'Set inactive' : 'Set active'}
              <span className="pl-hidden">: {reviewer}</span>
            </Button>
          </>
        )}
      </span>
      {(set.error || release.error) && <ErrorNotice error={set.error ?? release.error} />}
    </li>
  );
}

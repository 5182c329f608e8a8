import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, plural } from '../../../shared/format.ts';
import type { CalibrationSession } from '../../../shared/model/calibration-session.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './queues.module.css';
import { SessionForm } from './session-form.tsx';
import { SessionResultsView } from './session-results.tsx';
import { useCommand } from './use-queues.ts';

/** Calibration sessions: everybody judges the same cases, hidden till all are done, kept out of the rates. */
export function SessionsCard({ people }: { readonly people: readonly string[] }) {
  const sessions = useQuery(api.calibrationSessions.list.queryOptions());
  const [isMaking, setMaking] = useState(false);
  return (
    <Card
      title="Calibration sessions"
      actions={
        people.length > 1 && !isMaking ? (
          <Button onClick={() => setMaking(true)}>New session</Button>
        ) : undefined
      }
    >
      {isMaking && <SessionForm people={people} onDone={() => setMaking(false)} />}
      <LoadState query={sessions} what="Reading the sessions">
        {(list) =>
          list.length === 0 ? (
            <p className="pl-ink2">
              Everybody judges the same few cases by a date, and nobody sees another’s answers until all are
              done. The answers stay out of the rates; what they show is where the codebook is read in two
              ways.
              {people.length < 2 && ' It needs two reviewers.'}
            </p>
          ) : (
            <ul className={styles.lines}>
              {list.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
          )
        }
      </LoadState>
    </Card>
  );
}

function SessionLine({ session }: { readonly session: CalibrationSession }) {
  const { id, name, state, overdue, progress, cases, dueAt } = session;
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const close = useCommand(
    () => client.calibrationSessions.close({ id }),
    () => `${name} closed; its results are open`,
    () => setOpen(true),
  );
  const withdraw = useCommand(
    () => client.calibrationSessions.withdraw({ id }),
    () => `${name} taken back`,
  );
  const isBegun = progress.some(({ done }) => done > 0);
  const isRunning = state === 'running';
  return (
    <li>
      <span>
        <b>{name}</b>{' '}
        {overdue ? (
          <Tag tone="warn" icon="warning">
            overdue
          </Tag>
        ) : (
          <Tag tone={isRunning ? 'plain' : 'accent'}>{isRunning ? 'running' : 'results open'}</Tag>
        )}
        <span className="pl-ink2">
          {' '}
          {plural(cases, 'case')}
          {dueAt && `, due ${dueAt.slice(0, 10)}`}:{' '}
          {progress.map(({ reviewer, done, of }) => `${reviewer} ${count(done)} of ${count(of)}`).join(', ')}
        </span>
      </span>
      <span className={styles.acts}>
        {isRunning && !isBegun && (
          <Button variant="subtle" disabled={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
            Take back
          </Button>
        )}
        {isRunning && isBegun && !isAsking && (
          <Button variant="subtle" onClick={() => setAsking(true)}>
            Close early
          </Button>
        )}
        {isRunning && isAsking && (
          <>
            <span className="pl-caption">What is not judged is taken off the queues.</span>
            <Button disabled={close.isPending} onClick={() => close.mutate(undefined)}>
              Close and open the results
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              Wait
            </Button>
          </>
        )}
        {!isRunning && (
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Fold the results' : 'Results'}
          </Button>
        )}
      </span>
      {isOpen && !isRunning && <SessionResultsView id={id} />}
      {(close.error || withdraw.error) && <ErrorNotice error={close.error ?? withdraw.error} />}
    </li>
  );
}

import { Button } from '@mantine/core';
import { count, plural } from '../../../shared/format.ts';
import type { AssignmentRun } from '../../../shared/model/assignment.ts';
import { client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './queues.module.css';
import { useCommand } from './use-queues.ts';

/** The last distributions. What nobody has begun can be taken back: Z takes the last one. */
export function RunsCard({ runs }: { readonly runs: readonly AssignmentRun[] }) {
  const takeBack = useCommand(
    (run: string) => client.assignments.takeBack({ run }),
    ({ taken, kept }) => `Taken back: ${taken}. Kept, because begun: ${kept}`,
  );
  const last = runs.find(({ untouched }) => untouched > 0);
  const undo = () => {
    if (last && !takeBack.isPending) takeBack.mutate(last.run);
  };
  useKeys('Queues', [
    { keys: 'Z', does: 'Take the last distribution back', run: undo, when: () => last !== undefined },
    { keys: 'Ctrl+Z', run: undo, when: () => last !== undefined },
  ]);
  return (
    <Card title="Distributed">
      <ul className={styles.lines}>
        {runs.map(({ run, assigned, untouched, reviewers }) => (
          <li key={run}>
            <span>
              <b>{timeOf(run)}</b>{' '}
              <span className="pl-ink2">
                {plural(assigned, 'assignment')} to {reviewers.join(', ')};{' '}
                {untouched === 0 ? 'all begun' : `${count(untouched)} not begun`}
              </span>
            </span>
            {untouched > 0 && (
              <Button variant="subtle" disabled={takeBack.isPending} onClick={() => takeBack.mutate(run)}>
                Take back what is not begun
              </Button>
            )}
          </li>
        ))}
      </ul>
      {takeBack.error && <ErrorNotice error={takeBack.error} safe="The queues are as they were." />}
    </Card>
  );
}

function timeOf(run: string): string {
  return new Date(run).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

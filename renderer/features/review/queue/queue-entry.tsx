import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { count, halfWidth, plural } from '../../../../shared/format.ts';
import { api } from '../../../api/client.ts';
import { usePendingFilter } from '../../../api/pending-filter.ts';
import { useWorkspace } from '../../../api/workspace.ts';
import { caseAddress } from '../../../components/case-address.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CaseList } from './case-list.tsx';
import styles from './queue-entry.module.css';
import { isFiltered, queue, useQueue } from './queue-store.ts';
import { useReverse } from './use-reverse.ts';

/** Review without a case in the address: goes to the next open one, or says that there is none. */
export function QueueEntry({ reviewer }: { readonly reviewer: string }) {
  const { cases } = useWorkspace();
  useWantedCases();
  const filter = useQueue((state) => state.filter);
  const [, navigate] = useLocation();
  const next = useQuery(
    api.reviews.next.queryOptions({
      input: { reviewer, filter },
      staleTime: 0,
      gcTime: 0,
      enabled: cases > 0,
    }),
  );
  const caseId = next.isFetching ? undefined : next.data?.caseId;
  useEffect(() => {
    if (caseId) navigate(caseAddress(caseId), { replace: true });
  }, [caseId, navigate]);

  if (cases === 0) {
    return (
      <Page title="Review">
        <EmptyState
          title="No cases yet"
          action={
            <Button variant="filled" onClick={() => navigate('/import')}>
              Import cases
            </Button>
          }
        >
          Here you will read one case at a time and judge whether a person should have taken it, before you
          see what the agent thought of it. It needs cases: escalated ones and ones the agent ended alone.
        </EmptyState>
      </Page>
    );
  }
  return (
    <LoadState query={next} what="Looking for the next open case">
      {({ caseId: open }) => (open === null ? <Finished reviewer={reviewer} /> : null)}
    </LoadState>
  );
}

/** What another screen asked to list is filtered for before the first case is looked for. */
function useWantedCases(): void {
  const take = usePendingFilter((pending) => pending.take);
  useState(() => {
    const wanted = take();
    if (wanted) queue.list(wanted);
  });
}

function Finished({ reviewer }: { readonly reviewer: string }) {
  const [, navigate] = useLocation();
  const filter = useQueue((state) => state.filter);
  const panel = useQueue((state) => state.panel);
  const reverse = useReverse(reviewer);
  const progress = useQuery(api.reviews.progress.queryOptions({ input: { reviewer } }));
  useKeys('Review', [
    { keys: 'L', does: 'List of cases', run: () => queue.toggle('cases') },
    { keys: 'Z', does: 'Undo the last decision', run: () => void reverse('undo') },
    { keys: 'Shift+Z', does: 'Do it again', run: () => void reverse('redo') },
    { keys: 'Escape', run: queue.close },
  ]);
  const { done = 0, total = 0, strata = [] } = progress.data ?? {};
  const widths = strata
    .filter((side) => side.halfWidth !== null)
    .map((side) => `${side.outcome} ${halfWidth(side.halfWidth ?? 0)} points`);
  const isPart = isFiltered(filter);
  const leftOut = !isPart && total > done ? `, ${count(total - done)} left out with a reason` : '';
  return (
    <Page title="Review" flush>
      <div className={styles.room}>
        {panel === 'cases' && <CaseList reviewer={reviewer} current={null} />}
        <div className={styles.finding}>
          <EmptyState
            title={isPart ? 'No open case matches the filter' : 'Queue finished'}
            action={
              <>
                {isPart ? (
                  <Button variant="filled" onClick={() => queue.setFilter({})}>
                    Review all open cases
                  </Button>
                ) : (
                  <Button variant="filled" onClick={() => navigate('/')}>
                    See the numbers
                  </Button>
                )}
                <Button rightSection={<KeyCaps of="L" />} onClick={() => queue.toggle('cases')}>
                  List of cases
                </Button>
              </>
            }
          >
            {count(done)} of {plural(total, 'case')} labelled{leftOut}.
            {widths.length > 0 && ` Intervals now: ${widths.join(', ')}.`}
            {' Z takes your last decision back.'}
          </EmptyState>
        </div>
      </div>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { plural } from '../../../shared/format.ts';
import type { QueueOverview } from '../../../shared/model/assignment.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { DistributeCard } from './distribute-card.tsx';
import { GoldCard } from './gold-card.tsx';
import { LoadCard } from './load-card.tsx';
import { PeopleCard } from './people-card.tsx';
import styles from './queues.module.css';
import { RunsCard } from './runs-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

/** Who judges what: distribution, repeats, known answers, calibration sessions. For the lead. */
export function QueuesPage() {
  const { cases } = useWorkspace();
  const [, go] = useLocation();
  const overview = useQuery(api.assignments.overview.queryOptions({ enabled: cases > 0 }));
  if (cases === 0) {
    return (
      <Page title="Queues">
        <EmptyState
          title="No cases to distribute"
          action={
            <Button variant="filled" onClick={() => go('/import')}>
              Import cases
            </Button>
          }
        >
          Here you give every reviewer a queue of their own: some cases to two people, some with a known
          answer, some that come back weeks later, all unmarked. It needs cases first.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Queues" fact={overview.data && factOf(overview.data)}>
      <LoadState query={overview} what="Counting the queues" safe="No label was lost.">
        {(known) => <Room overview={known} />}
      </LoadState>
    </Page>
  );
}

function factOf({ unassigned, from }: QueueOverview): string {
  return `Nobody has ${plural(unassigned, from === 'sample' ? 'case of the sample' : 'imported case', from === 'sample' ? 'cases of the sample' : 'imported cases')}`;
}

function Room({ overview }: { readonly overview: QueueOverview }) {
  const people = overview.reviewers.filter(({ active }) => active).map(({ reviewer }) => reviewer);
  return (
    <div className={styles.room}>
      <p className={styles.finding}>{findingOf(overview)}</p>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <LoadCard reviewers={overview.reviewers} />
          <SessionsCard people={people} />
          <GoldCard known={overview.gold} />
        </div>
        <div className={styles.stack}>
          <DistributeCard overview={overview} people={people} />
          {overview.runs.length > 0 && <RunsCard runs={overview.runs} />}
          <PeopleCard reviewers={overview.reviewers} />
        </div>
      </div>
    </div>
  );
}

/** The room in one sentence that could be read aloud. */
function findingOf({ reviewers, unassigned, from }: QueueOverview): string {
  const open = reviewers.reduce((sum, one) => sum + one.open, 0);
  const holders = reviewers.filter((one) => one.open > 0).length;
  const kind = from === 'sample' ? 'of the sample' : 'that were imported';
  if (reviewers.length === 0) {
    return `Nobody reviews here yet. Add reviewers by name, then give them ${plural(unassigned, 'case')} ${kind}.`;
  }
  const left =
    unassigned === 0 ? 'No case is left to give' : `${plural(unassigned, 'case')} ${kind} can be given`;
  if (open === 0) return `No queue holds an open case. ${left}.`;
  return `${plural(open, 'case')} open in ${plural(holders, 'queue')}. ${left}.`;
}

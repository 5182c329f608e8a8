import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Filters } from './filters.tsx';
import { NoFailures } from './no-failures.tsx';
import { Suspected } from './suspected.tsx';
import { useClusters } from './use-clusters.ts';
import { Workplace } from './workplace.tsx';

/** Failures by what they have in common, each cluster with a case that stands for it and what is made of it. */
export function ClustersView({ viewSwitch }: ViewProps) {
  const room = useClusters();
  return (
    <Page
      title="Failures"
      filters={
        <>
          {viewSwitch}
          <Filters room={room} />
        </>
      }
    >
      <LoadState
        query={room.clusters}
        what="Grouping the failures by their surface"
        staleName="of the choice before"
        safe="No label and no eval case was lost."
      >
        {(found) => {
          if (found.total === 0) return <NoFailures room={room} found={found} />;
          if (found.scope === 'suspected') return <Suspected found={found} />;
          return <Workplace found={found} room={room} />;
        }}
      </LoadState>
    </Page>
  );
}

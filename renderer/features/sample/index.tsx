import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { COUNTS_PATH } from './counts/counts-path.ts';
import { CountsPage } from './counts/index.tsx';
import { SampleRoom } from './sample-room.tsx';

/** The sample, or the room beside it in which the traffic is counted. */
export function SamplePage() {
  const [location] = useLocation();
  return location === COUNTS_PATH ? <CountsPage /> : <DrawnPage />;
}

/** How much traffic stands behind the sample, how it is planned and drawn. */
function DrawnPage() {
  const { cases, seed } = useWorkspace();
  const [, go] = useLocation();
  const frame = useQuery(api.frame.get.queryOptions({ enabled: cases > 0 }));
  const state = useQuery(api.sample.get.queryOptions({ enabled: cases > 0 }));
  if (cases === 0) {
    return (
      <Page title="Sample">
        <EmptyState
          title="No cases to draw from yet"
          action={
            <>
              <Button variant="filled" onClick={() => go('/import')}>
                Import cases
              </Button>
              <Button onClick={() => go(COUNTS_PATH)}>Import population counts</Button>
            </>
          }
        >
          Here you say how many cases there were in all, and draw a sample of them for review: by strata, to a
          wanted width, with a seed. Every case gets its inclusion probability, and every number its weight.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Sample" fact={`Seed of the workspace ${seed}`}>
      <LoadState query={frame} what="Counting the strata" safe="No label was lost.">
        {(current) => (
          <LoadState query={state} what="Reading the sample" safe="No label was lost.">
            {(found) => <SampleRoom frame={current} state={found} />}
          </LoadState>
        )}
      </LoadState>
    </Page>
  );
}

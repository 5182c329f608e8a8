import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { FrameEditor } from './frame-editor.tsx';

/** How much traffic stands behind the sample: strata, population counts, inclusion probabilities. */
export function SamplePage() {
  const { cases, seed } = useWorkspace();
  const [, go] = useLocation();
  const frame = useQuery(api.frame.get.queryOptions({ enabled: cases > 0 }));
  if (cases === 0) {
    return (
      <Page title="Sample">
        <EmptyState
          title="No cases to weigh yet"
          action={
            <Button variant="filled" onClick={() => go('/import')}>
              Import cases
            </Button>
          }
        >
          Here you say how many cases there were in all, of which the imported ones are a sample. From that
          every case gets its inclusion probability, and every number its weight.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Sample" fact={`Sample seed ${seed}`}>
      <LoadState query={frame} what="Counting the strata" safe="No label was lost.">
        {(current) => <FrameEditor key={JSON.stringify(current.fields)} frame={current} />}
      </LoadState>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, client } from '../../../api/client.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import { useJob } from '../../../components/use-job.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from '../sample.module.css';
import { CountLogCard } from './count-log-card.tsx';
import { CountsPreview } from './counts-preview.tsx';
import { CountsResult } from './counts-result.tsx';
import { HeldCounts } from './held-counts.tsx';
import { type CountCandidate, TakeCounts } from './take-counts.tsx';

/** How much traffic there was: counts by period and cohort from a table, a log, or the imported cases. */
export function CountsPage() {
  const [, go] = useLocation();
  const [candidate, setCandidate] = useState<CountCandidate | null>(null);
  const table = useQuery(api.population.get.queryOptions());
  const run = useJob((input: CountCandidate, signal) => client.population.run(input, { signal }));
  const choose = (next: CountCandidate | null) => {
    run.reset();
    setCandidate(next);
  };
  const back = () => go('/sample');
  useKeys('Population counts', [
    { keys: 'Escape', does: 'Back to the sample', run: back, when: () => candidate === null },
  ]);
  return (
    <Page
      title="Population counts"
      filters={
        <Button variant="subtle" size="xs" onClick={back}>
          Back to the sample
        </Button>
      }
      fact="A sample cannot say how much traffic there was"
    >
      <div className={styles.stack}>
        {candidate && run.job.state !== 'done' ? (
          <CountsPreview
            candidate={candidate}
            run={run}
            onChange={setCandidate}
            onLeave={() => choose(null)}
          />
        ) : (
          <>
            {run.job.state === 'done' && (
              <CountsResult result={run.job.result} onLeave={() => choose(null)} />
            )}
            <LoadState query={table} what="Reading the counts" safe="No count was lost.">
              {(found) => (
                <>
                  {found && <HeldCounts key={JSON.stringify(found.inUse)} table={found} />}
                  <TakeCounts isFirst={found === null} onTake={choose} />
                  <CountLogCard table={found} />
                </>
              )}
            </LoadState>
          </>
        )}
      </div>
    </Page>
  );
}

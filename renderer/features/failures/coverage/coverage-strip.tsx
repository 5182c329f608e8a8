import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { plural } from '../../../../shared/format.ts';
import type { CoverageScope } from '../../../../shared/model/eval-coverage.ts';
import { api } from '../../../api/client.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { CoverageChart } from './coverage-chart.tsx';

const MOST = 4;

/** The widest gaps by topic, to stand below the clusters. */
export function CoverageStrip({ scope }: { readonly scope: CoverageScope }) {
  const coverage = useQuery(api.coverage.get.queryOptions({ input: { scope } }));
  return (
    <LoadState
      query={coverage}
      what="Counting eval cases against failures"
      staleName="from before the last change"
      safe="No eval case was lost."
    >
      {(found) =>
        found.failures === 0 ? null : (
          <CoverageChart
            coverage={found}
            most={MOST}
            withGap={false}
            note={(hidden) => (
              <>
                {hidden > 0 && `${plural(hidden, 'more topic')}, with narrower gaps. `}
                <Link href="/failures/coverage">All of coverage</Link>
              </>
            )}
          />
        )
      }
    </LoadState>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { RateSeries } from '../../../../shared/charts/rate-series.tsx';
import { count, percent, percentRange } from '../../../../shared/format.ts';
import type { PopulationTable } from '../../../../shared/model/population.ts';
import { wilson } from '../../../../shared/stats/proportions/wilson.ts';
import { api } from '../../../api/client.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../views.ts';

/** Below this many cases in a period a rate is drawn grey. */
const FEW = 100;
/** Periods shown, the newest. */
const SHOWN = 60;

/** Rates over time. */
export function RatesView({ viewSwitch }: ViewProps) {
  const table = useQuery(api.population.get.queryOptions());
  return (
    <Page title="Trends" filters={viewSwitch}>
      <LoadState query={table} what="Reading the counts" safe="No count was lost.">
        {(counts) =>
          counts && counts.unit !== null ? <Overall periods={counts.periods.slice(0, SHOWN)} /> : <NoCounts />
        }
      </LoadState>
    </Page>
  );
}

function Overall({ periods }: Pick<PopulationTable, 'periods'>) {
  const rates = periods.toReversed().map(({ period, outcomes }) => {
    const { escalated = 0, automated = 0, abandoned = 0 } = outcomes;
    const n = escalated + automated + abandoned;
    const { low = 0, high = 1 } = wilson(escalated, n);
    return { name: period, n, escalated, rate: n > 0 ? escalated / n : null, low, high, few: n < FEW };
  });
  const last = rates.at(-1);
  const top = Math.ceil(Math.max(0.1, ...rates.map(({ high }) => high)) * 10) / 10;
  return (
    <ChartFrame
      title="Escalation rate"
      hint="escalated cases of all cases, counted in full; ribbon: 95 % interval for a rate with this many cases"
      table={{
        head: ['Period', 'Cases', 'Escalated', 'Rate', 'From to'],
        rows: rates.map(({ name, n, escalated, rate, low, high }) => [
          name,
          count(n),
          count(escalated),
          rate === null ? 'no cases' : percent(rate),
          percentRange(low, high),
        ]),
      }}
    >
      {(width) => (
        <RateSeries
          width={width}
          height={280}
          points={rates}
          top={top}
          label={`Escalation rate, ${rates.length} periods, last ${percent(last?.rate ?? 0)} in ${last?.name}`}
        />
      )}
    </ChartFrame>
  );
}

function NoCounts() {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No counts over time yet"
      action={
        <Button variant="filled" onClick={() => go('/sample/counts')}>
          Count the traffic
        </Button>
      }
    >
      A rate over time needs to know how many cases there were in every hour, day or week, and how many of
      them went to a human: from a table of counts, from a whole log, or from the imported cases. Here will be
      which cohort drifts, since when, and whether the agent changed or only who called.
    </EmptyState>
  );
}

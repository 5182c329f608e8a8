import { Button, Select } from '@mantine/core';
import { useLocation } from 'wouter';
import { day, dayTime } from '../../../../shared/format.ts';
import type { TrendRates } from '../../../../shared/model/trend.ts';
import { type TrendField, TrendMetric } from '../../../../shared/model/trend-metric.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { RatesPage } from './rates-room.tsx';
import { type RatesRoom, useRates } from './use-rates.ts';
import { fieldWords, metricWords } from './words.ts';

const TOGETHER = 'together';

/** What changed, overall and by cohort, and whether it is more than chance. */
export function RatesView({ viewSwitch }: ViewProps) {
  const room = useRates();
  const found = room.rates.data;
  return (
    <Page
      title="Trends"
      filters={
        <>
          {viewSwitch}
          {found && found.basis.unit !== null && <Filters room={room} rates={found} />}
        </>
      }
      fact={found?.dataUpTo && `data up to ${lastMoment(found.dataUpTo)}`}
    >
      <LoadState
        query={room.rates}
        what="Comparing the periods"
        staleName="of the choice before"
        safe="No count was lost."
      >
        {(rates) =>
          rates.basis.unit === null ? <NoRates rates={rates} /> : <RatesPage rates={rates} room={room} />
        }
      </LoadState>
    </Page>
  );
}

interface FiltersProps {
  readonly room: RatesRoom;
  readonly rates: TrendRates;
}

function Filters({ room, rates }: FiltersProps) {
  return (
    <>
      <Select
        aria-label="Metric"
        w={136}
        allowDeselect={false}
        data={TrendMetric.options.map((value) => ({ value, label: metricWords[value] }))}
        value={room.metric}
        onChange={(value) => value !== null && room.setMetric(value as TrendMetric)}
      />
      <Select
        aria-label="By"
        w={160}
        allowDeselect={false}
        data={[
          { value: TOGETHER, label: 'all together' },
          ...rates.basis.fields.map((field) => ({ value: field, label: `by ${fieldWords[field]}` })),
        ]}
        value={rates.by !== null && rates.basis.fields.includes(rates.by) ? rates.by : TOGETHER}
        onChange={(value) => room.setBy(value === TOGETHER ? null : (value as TrendField))}
      />
    </>
  );
}

/** The last minute that the data holds: "16 Nov 2025, 23:59". */
function lastMoment(end: string): string {
  const last = new Date(Date.parse(end) - 60_000).toISOString();
  return last.slice(11, 16) === '23:59' ? day(last) : dayTime(last, 0);
}

function NoRates({ rates }: { readonly rates: TrendRates }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No rates over time yet"
      action={
        <Button variant="filled" onClick={() => go('/sample/counts')}>
          Count the traffic
        </Button>
      }
    >
      {rates.basis.sentence} A rate over time needs to know how many cases there were in every hour, day or
      week, and how many of them went to a human: from a table of counts, from a whole log, or from the
      imported cases. Here will be which cohort drifts, since when, and whether the agent changed or only who
      called.
    </EmptyState>
  );
}

import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { Counting } from './counting.tsx';
import { Figures } from './figures.tsx';
import { NoCases } from './no-cases.tsx';

type Show = 'figures' | 'counting';
type Stretch = '7' | '28' | 'all';

/** Task KPIs against their reference and their levels, and what moved before them. */
export function KpisView({ viewSwitch }: ViewProps) {
  const [show, setShow] = useState<Show>('figures');
  const [stretch, setStretch] = useState<Stretch>('28');
  const [agent, setAgent] = useState<string | null>(null);
  const facts = useQuery(api.taskKpis.fields.queryOptions());
  const kpis = useQuery(
    api.taskKpis.get.queryOptions({
      input: {
        ...(agent === null ? {} : { agent }),
        ...(stretch === 'all' ? {} : { days: Number(stretch) }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Page
      title="Trends"
      filters={
        <>
          {viewSwitch}
          <Segmented<Show>
            label="Show"
            value={show}
            options={[
              { value: 'figures', label: 'Figures' },
              { value: 'counting', label: 'Counting and levels' },
            ]}
            onChange={setShow}
          />
          {show === 'figures' && (facts.data?.cases ?? 0) > 0 && (
            <>
              <Segmented<Stretch>
                label="Days"
                value={stretch}
                options={[
                  { value: '7', label: '7 d' },
                  { value: '28', label: '28 d' },
                  { value: 'all', label: 'all' },
                ]}
                onChange={setStretch}
              />
              {(facts.data?.agents.length ?? 0) > 1 && (
                <Select
                  aria-label="Agent version"
                  w={140}
                  clearable
                  placeholder="all versions"
                  data={facts.data?.agents.map(({ version }) => version) ?? []}
                  value={agent}
                  onChange={setAgent}
                />
              )}
            </>
          )}
        </>
      }
    >
      <LoadState query={facts} what="Reading the facts of the cases" safe="No case was lost.">
        {({ cases, ...known }) =>
          cases === 0 ? (
            <NoCases />
          ) : show === 'counting' ? (
            <Counting facts={{ cases, ...known }} />
          ) : (
            <LoadState
              query={kpis}
              what="Counting the task KPIs"
              staleName="of the choice before"
              safe="No case was lost."
            >
              {(data) => <Figures kpis={data} />}
            </LoadState>
          )
        }
      </LoadState>
    </Page>
  );
}

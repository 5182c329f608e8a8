import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { day } from '../../../../shared/format.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { Comparison } from './comparison.tsx';

type Days = '7' | '14' | '28';

/** What moved after a change of agent, prompt, policy or knowledge base, and what did not. */
export function VersionsView({ viewSwitch }: ViewProps) {
  const markers = useQuery(api.trends.markers.queryOptions());
  const [marker, setMarker] = useState<string | null>(null);
  const [days, setDays] = useState<Days>('28');
  const known = markers.data ?? [];
  const compared = useQuery(
    api.versions.compare.queryOptions({
      input: { days: Number(days), ...(marker === null ? {} : { marker }) },
      enabled: known.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Page
      title="Trends"
      filters={
        <>
          {viewSwitch}
          {known.length > 0 && (
            <>
              <Select
                aria-label="Change"
                w={260}
                allowDeselect={false}
                data={known
                  .toReversed()
                  .map(({ id, name, at }) => ({ value: id, label: `${name}, ${day(at)}` }))}
                value={marker ?? compared.data?.marker.id ?? null}
                onChange={setMarker}
              />
              <Segmented<Days>
                label="Days on each side"
                value={days}
                options={[
                  { value: '7', label: '7 d' },
                  { value: '14', label: '14 d' },
                  { value: '28', label: '28 d' },
                ]}
                onChange={setDays}
              />
            </>
          )}
        </>
      }
    >
      <LoadState query={markers} what="Reading what changed when" safe="No case was lost.">
        {(list) =>
          list.length === 0 ? (
            <NoChange />
          ) : (
            <LoadState
              query={compared}
              what="Comparing before and after"
              staleName="of the choice before"
              safe="No case was lost."
            >
              {(found) => <Comparison comparison={found} />}
            </LoadState>
          )
        }
      </LoadState>
    </Page>
  );
}

function NoChange() {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No change of the agent is known"
      action={
        <Button variant="filled" onClick={() => go('/trends')}>
          Add a change by its date
        </Button>
      }
    >
      Here will be every KPI before and after a new agent version, prompt, policy or knowledge base, with the
      interval of the difference: moved, did not move, or cannot tell yet and how many cases are missing.
      Cases that name their agent version bring their own changes; others are added under Rates.
    </EmptyState>
  );
}

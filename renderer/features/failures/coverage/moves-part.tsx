import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { count, day, dayRange, plural } from '../../../../shared/format.ts';
import type { ClusterMove, ClusterMoves, CoverageScope } from '../../../../shared/model/eval-coverage.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { MovementChart } from '../../../components/movement-chart.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from './coverage.module.css';

type Days = '14' | '28' | '56';

/** Which clusters shrank or grew after a change of the agent. */
export function MovesPart({ scope }: { readonly scope: CoverageScope }) {
  const markers = useQuery(api.trends.markers.queryOptions());
  const [marker, setMarker] = useState<string | null>(null);
  const [days, setDays] = useState<Days>('28');
  const moves = useQuery(
    api.coverage.moves.queryOptions({
      input: { scope, days: Number(days), ...(marker === null ? {} : { marker }) },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <LoadState
      query={moves}
      what="Comparing clusters before and after"
      staleName="of the choice before"
      safe="No case was lost."
    >
      {(found) =>
        found.marker === null ? (
          <NoChange />
        ) : (
          <>
            <div className={styles.finding}>
              <header>
                <h2 className="pl-headline">{found.headline}</h2>
                <p className="pl-lead">{windowWords(found)}</p>
              </header>
              <div className={styles.choice}>
                <Select
                  aria-label="Change"
                  w={240}
                  allowDeselect={false}
                  data={(markers.data ?? [])
                    .toReversed()
                    .map(({ id, name, at }) => ({ value: id, label: `${name}, ${day(at)}` }))}
                  value={marker ?? found.marker.id}
                  onChange={setMarker}
                />
                <Segmented<Days>
                  label="Days on each side"
                  value={days}
                  options={[
                    { value: '14', label: '14 d' },
                    { value: '28', label: '28 d' },
                    { value: '56', label: '56 d' },
                  ]}
                  onChange={setDays}
                />
              </div>
            </div>
            {found.rows.length > 0 && (
              <MovementChart
                title="Clusters before and after"
                what="Cluster"
                rows={found.rows}
                currency=""
                note={found.remarks.join(' ')}
                under={inEvals}
              />
            )}
          </>
        )
      }
    </LoadState>
  );
}

function inEvals({ failures, size, covered }: ClusterMove): string {
  return `${count(failures)} in these days; ${count(covered)} of ${count(size)} in evals`;
}

function windowWords({ before, after }: ClusterMoves): string {
  if (before === null || after === null) return 'Choose an earlier change, or wait for more cases.';
  const side = ({ from, to, judged }: typeof before) =>
    `${dayRange(from, to)}, ${plural(judged, 'judged case')}`;
  return `Before: ${side(before)}. After: ${side(after)}.`;
}

function NoChange() {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No change of the agent is known"
      action={<Button onClick={() => go('/trends')}>Add a change by its date</Button>}
    >
      Here will be which clusters of failures shrank or grew after a new agent version, prompt, policy or
      knowledge base, each with the interval of the difference. Cases that name their agent version bring
      their own changes; others are added under Trends.
    </EmptyState>
  );
}

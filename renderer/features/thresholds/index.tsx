import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Signal } from '../../../shared/model/signal.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { WholePolicy } from './policy/whole-policy.tsx';
import { Studio } from './studio.tsx';
import { ALL_VERSIONS, VersionChoice } from './version-choice.tsx';

type Part = 'trigger' | 'policy';

const PARTS = [
  { value: 'trigger', label: 'One trigger' },
  { value: 'policy', label: 'Whole policy' },
] as const;

/** One decision with its price: where to hand over, and whether it is worth moving. */
export function ThresholdsPage() {
  const { labels } = useWorkspace();
  const signals = useQuery(api.thresholds.signals.queryOptions());
  const policy = useQuery(api.policies.current.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [version, setVersion] = useState<string>();
  const scope = useMemo(
    () => (version === undefined ? undefined : version === ALL_VERSIONS ? {} : { agentVersion: version }),
    [version],
  );
  const [part, setPart] = useState<Part>('trigger');
  const [, go] = useLocation();
  const inForce = policy.data?.triggers[0]?.signal;
  const signal = pick(signals.data ?? [], chosen ?? inForce ?? null);
  if (signals.data?.length === 0) {
    return (
      <Page title="Thresholds">
        <EmptyState
          title="No signal to cut"
          action={
            <Button variant="filled" onClick={() => go('/import')}>
              Import cases
            </Button>
          }
        >
          A signal is a number that the agent or a checker attached to a case: stated confidence, a judge's
          score, tool errors. Import cases with such a column and name it a signal in the mapping.
        </EmptyState>
      </Page>
    );
  }
  if (labels === 0) {
    return (
      <Page title="Thresholds">
        <EmptyState
          title="No labels to learn from"
          action={
            <Button variant="filled" onClick={() => go('/review')}>
              Review cases
            </Button>
          }
        >
          Advice on a threshold needs labelled cases on both sides: handed over, and ended by the agent alone.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Thresholds"
      filters={
        signal && (
          <>
            {part === 'trigger' && (
              <>
                <Select
                  aria-label="Signal"
                  w={220}
                  allowDeselect={false}
                  data={signals.data?.map(({ name }) => name) ?? []}
                  value={signal.name}
                  onChange={(name) => {
                    setChosen(name);
                    setVersion(undefined);
                  }}
                />
                <VersionChoice key={signal.name} signal={signal.name} value={version} onChange={setVersion} />
              </>
            )}
            <Segmented label="What to look at" value={part} options={PARTS} onChange={setPart} />
          </>
        )
      }
    >
      <LoadState query={signals} what="Signals">
        {() =>
          part === 'policy' ? (
            <WholePolicy />
          ) : (
            signal &&
            !policy.isPending && (
              <Studio
                key={`${signal.name} ${policy.data?.version}`}
                signal={signal}
                policy={policy.data ?? null}
                scope={scope}
              />
            )
          )
        }
      </LoadState>
    </Page>
  );
}

/** The signal asked for, else the one that says most: most labels, then most different values. */
function pick(signals: readonly Signal[], name: string | null): Signal | undefined {
  return (
    signals.find((signal) => signal.name === name) ??
    [...signals].sort((a, b) => b.labelled - a.labelled || b.distinct - a.distinct)[0]
  );
}

import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Policy, PolicyDraft } from '../../../../shared/model/policy.ts';
import { api } from '../../../api/client.ts';
import { useWorkspace } from '../../../api/workspace.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import studio from '../thresholds.module.css';
import { AddTrigger } from './add-trigger.tsx';
import { CompareCard } from './compare-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { draftOf } from './draft-of.ts';
import { FiguresCard } from './figures-card.tsx';
import { Finding } from './finding.tsx';
import { GroundsCard } from './grounds-card.tsx';
import styles from './policy.module.css';
import { PricesCard } from './prices-card.tsx';
import { PromiseCard } from './promise-card.tsx';
import { TriggerTable } from './trigger-table.tsx';
import { usePolicyDraft } from './use-policy-draft.ts';
import { VersionsCard } from './versions-card.tsx';

/** A replay is asked for when the typing pauses. */
const PAUSE_MS = 200;

interface PolicyRoomProps {
  readonly start: PolicyDraft;
  /** Newest first. */
  readonly versions: readonly Policy[];
  readonly onImport: () => void;
}

/** The triggers in the making, their replay, and everything that was signed before. */
export function PolicyRoom({ start, versions, onImport }: PolicyRoomProps) {
  const { currency } = useWorkspace().settings;
  const inForce = versions[0] ?? null;
  const { draft, isChanged, change, undo, canUndo, keepError } = usePolicyDraft(start, draftOf(inForce));
  const [asked] = useDebouncedValue(draft, PAUSE_MS);
  const signals = useQuery(api.thresholds.signals.queryOptions()).data ?? [];
  const replay = useQuery(
    api.policies.replay.queryOptions({
      input: { triggers: asked.triggers, ...(asked.costs && { costs: asked.costs }) },
      placeholderData: (before) => before,
    }),
  );
  const triggers = (
    <Card
      title="Triggers"
      hint="a case is handed over when any of them fires"
      actions={
        <div className={styles.tools}>
          {canUndo && (
            <Button variant="subtle" size="compact-xs" onClick={undo}>
              Undo
            </Button>
          )}
          {inForce && isChanged && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => change(inForce.triggers, draftOf(inForce) ?? {})}
            >
              Back to what is in force
            </Button>
          )}
          <Button variant="subtle" size="compact-xs" onClick={onImport}>
            Import a policy
          </Button>
        </div>
      }
    >
      {keepError && <ErrorNotice error={keepError} safe="The policy in force is as it was." />}
      <TriggerTable
        triggers={draft.triggers}
        audits={replay.data?.audits ?? []}
        currency={currency}
        onChange={change}
      />
      <AddTrigger
        signals={signals}
        events={replay.data?.fidelity?.unknown.map(({ name }) => name) ?? []}
        taken={draft.triggers.map(({ name }) => name)}
        onAdd={(trigger) => change([...draft.triggers, trigger])}
      />
    </Card>
  );
  return (
    <div className={studio.studio}>
      <div className={studio.main}>
        <LoadState query={replay} what="The policy on all cases" staleName="for the triggers before">
          {(found) => <Finding replay={found} isChanged={isChanged} currency={currency} />}
        </LoadState>
        {triggers}
        {replay.data && (
          <>
            <FiguresCard {...replay.data} currency={currency} />
            <GroundsCard grounds={replay.data.grounds} />
          </>
        )}
        {versions.length > 0 && (
          <CompareCard
            key={String(isChanged)}
            versions={versions}
            draft={asked}
            isChanged={isChanged}
            currency={currency}
          />
        )}
      </div>
      <div className={studio.side}>
        <PricesCard
          costs={draft.costs}
          currency={currency}
          onChange={(costs) => change(draft.triggers, { costs })}
        />
        <DraftCard draft={draft} inForce={inForce} isChanged={isChanged} />
        <PromiseCard />
        <VersionsCard versions={versions} />
      </div>
    </div>
  );
}

import { NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ruleSentence } from '../../../shared/analysis/counting.ts';
import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { KpiId } from '../../../shared/model/kpi.ts';
import type { DisputedRule, WorkspaceInfo, WorkspaceSettings } from '../../../shared/model/workspace.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DISPUTED_RULES } from '../../components/disputed-rules.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './settings.module.css';

/** Name, limits and wishes of the team; saved together. */
export function TeamCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const queries = useQueryClient();
  const [settings, setSettings] = useState<WorkspaceSettings>(workspace.settings);
  const save = useMutation({
    mutationFn: () => client.workspaces.settings(settings),
    onSuccess: async (info) => {
      queries.setQueryData(api.workspaces.current.queryKey(), info);
      await queries.invalidateQueries();
      announce('Saved');
    },
  });
  const changed = JSON.stringify(settings) !== JSON.stringify(workspace.settings);
  const canSave = changed && settings.name.trim() !== '' && !save.isPending;
  const submit = () => {
    if (canSave) save.mutate();
  };
  const change = (part: Partial<WorkspaceSettings>) => setSettings((before) => ({ ...before, ...part }));
  const changeLimit = (id: KpiId, share: number | null) => {
    const { [id]: _, ...others } = settings.limits;
    change({ limits: share === null ? others : { ...others, [id]: share } });
  };
  useKeys('Settings', [{ keys: 'Ctrl+Enter', does: 'Save the settings', run: submit }]);
  return (
    <Card title="What the team holds itself to">
      <div className={styles.rows}>
        <TextInput
          label="Name of the workspace"
          value={settings.name}
          maxLength={200}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Currency"
          description="For costs and savings"
          value={settings.currency}
          maxLength={8}
          w={120}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
        <fieldset className={styles.limits}>
          <legend>Limits</legend>
          <p className="pl-caption">A plumb line in every chart. Empty: no limit.</p>
          {KpiId.options.map((id) => (
            <ShareRow
              key={id}
              name={`${kpiWords[id].name}, ${kpiWords[id].limit === 'at_most' ? 'at most' : 'at least'}`}
              value={settings.limits[id] ?? null}
              onChange={(share) => changeLimit(id, share)}
            />
          ))}
        </fieldset>
        <ShareRow
          name="Wanted half-width of the missed-escalation interval"
          value={settings.wantedHalfWidth}
          suffix=" points"
          onChange={(share) => change({ wantedHalfWidth: share ?? workspace.settings.wantedHalfWidth })}
        />
        <ShareRow
          name="Automated cases audited whatever the triggers say"
          value={settings.randomAuditRate}
          onChange={(share) => change({ randomAuditRate: share ?? workspace.settings.randomAuditRate })}
        />
        <div className={styles.rule}>
          <span>A policy is in force after</span>
          <Segmented<'1' | '2'>
            label="Signatures that a policy needs"
            value={settings.signatures === 2 ? '2' : '1'}
            options={[
              { value: '1', label: 'one signature' },
              { value: '2', label: 'two, of two people' },
            ]}
            onChange={(chosen) => change({ signatures: Number(chosen) })}
          />
        </div>
        <div className={styles.rule}>
          <span>Where reviewers differ and nobody has settled it</span>
          <Segmented<DisputedRule>
            label="Where reviewers differ"
            value={settings.disputedRule}
            options={DISPUTED_RULES}
            onChange={(disputedRule) => change({ disputedRule })}
          />
          <p className="pl-caption">{ruleSentence(settings.disputedRule)}</p>
        </div>
      </div>
      {save.error && <ErrorNotice error={save.error} safe="The settings are as they were." />}
      <div className={styles.foot}>
        <SaveButton enabled={canSave} onSave={submit}>
          Save the settings
        </SaveButton>
      </div>
    </Card>
  );
}

interface ShareRowProps {
  readonly name: string;
  readonly value: number | null;
  readonly suffix?: string;
  readonly onChange: (share: number | null) => void;
}

/** A share, typed as a percentage. */
function ShareRow({ name, value, suffix = ' %', onChange }: ShareRowProps) {
  return (
    <div className={styles.limit}>
      <span aria-hidden="true">{name}</span>
      <NumberInput
        aria-label={name}
        className={styles.share ?? ''}
        placeholder="no limit"
        min={0}
        max={100}
        decimalScale={1}
        suffix={suffix}
        hideControls
        value={value === null ? '' : Math.round(value * 1000) / 10}
        onChange={(typed) => onChange(typed === '' ? null : Number(typed) / 100)}
      />
    </div>
  );
}

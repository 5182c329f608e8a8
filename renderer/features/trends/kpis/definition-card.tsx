import { Select } from '@mantine/core';
import { useState } from 'react';
import { completionWords } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { sentenceCase } from '../../../../shared/format.ts';
import type { TaskDefinition } from '../../../../shared/model/task-definition.ts';
import { client } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CompletionFields } from './completion-fields.tsx';
import styles from './counting.module.css';
import type { Facts, Settings } from './fact-options.ts';
import { MeasureFields } from './measure-fields.tsx';
import { useSaving } from './use-saving.ts';

const ALL = 'all agents';

interface DefinitionCardProps {
  readonly settings: Settings;
  readonly facts: Facts;
}

/** What counts as done, how long it took, what it cost and what customers thought: from which facts. */
export function DefinitionCard({ settings, facts }: DefinitionCardProps) {
  const [agent, setAgent] = useState<string | null>(null);
  const kept = (agent === null ? undefined : settings.perAgent[agent]) ?? settings.definition;
  const [draft, setDraft] = useState<TaskDefinition>(kept);
  const save = useSaving(() => client.taskKpis.define({ agent, definition: draft }));
  const isChanged = settings.guessed || JSON.stringify(draft) !== JSON.stringify(kept);
  const submit = () => {
    if (isChanged && !save.isPending) save.mutate();
  };
  const change = (part: Partial<TaskDefinition>) => setDraft((before) => ({ ...before, ...part }));
  useKeys('Task KPIs', [{ keys: 'Ctrl+Enter', does: 'Save how the KPIs are counted', run: submit }]);
  return (
    <Card
      title="How it is counted"
      actions={settings.guessed ? <Tag icon="question">guessed from the names</Tag> : null}
    >
      <div className={styles.fields}>
        {facts.agents.length > 1 && (
          <Select
            label="Of which agent"
            allowDeselect={false}
            data={[ALL, ...facts.agents.map(({ version }) => version)]}
            value={agent ?? ALL}
            onChange={(value) => {
              const chosen = value === ALL ? null : value;
              setAgent(chosen);
              setDraft((chosen === null ? undefined : settings.perAgent[chosen]) ?? settings.definition);
            }}
          />
        )}
        <CompletionFields draft={draft} facts={facts} onChange={change} />
        <p className={styles.told}>Completed: {completionWords(draft)}.</p>
        <MeasureFields draft={draft} facts={facts} onChange={change} />
        {save.error && <ErrorNotice error={save.error} safe="How it is counted stayed as it was." />}
        <div className={styles.foot}>
          <p className="pl-caption">{sentenceCase(agent ?? ALL)}. Choose before looking at the figures.</p>
          <SaveButton enabled={isChanged && !save.isPending} onSave={submit}>
            {settings.guessed ? 'Confirm' : 'Save'}
          </SaveButton>
        </div>
      </div>
    </Card>
  );
}

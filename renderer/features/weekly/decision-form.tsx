import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { list, sentenceCase } from '../../../shared/format.ts';
import { usePreferences } from '../../api/preferences.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { changeOf, type Draft } from './draft.ts';
import { ExpectedFields, RuleFields } from './rule-fields.tsx';
import type { Recording } from './use-weekly.ts';
import styles from './weekly.module.css';

interface DecisionFormProps {
  readonly week: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onRecord: (recording: Recording) => void;
  readonly isBusy: boolean;
}

/** The change, its owner, what it is to move, when we were wrong, and who signs. */
export function DecisionForm({ week, draft, onDraft, onRecord, isBusy }: DecisionFormProps) {
  const [name, setName] = useState(usePreferences((preferences) => preferences.reviewer));
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (more: Partial<Draft>) => onDraft({ ...draft, ...more });
  const change = changeOf(draft);
  const lacks = [...('lacks' in change ? change.lacks : []), ...(name.trim() === '' ? ['a name'] : [])];
  const decision = 'lacks' in change ? null : change;
  const canRecord = decision !== null && name.trim() !== '' && !isBusy;
  const record = () => {
    if (decision && canRecord) onRecord({ week, name, decision, replaces: draft.replaces });
  };
  useKeys('Decision', [{ keys: 'Ctrl+Enter', does: 'Sign and record', run: record }]);
  return (
    <form
      className={styles.form}
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Textarea
        ref={first}
        label="What changes"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={draft.change}
        onChange={({ currentTarget }) => set({ change: currentTarget.value })}
      />
      <TextInput
        label="Owner"
        maxLength={200}
        value={draft.owner}
        onChange={({ currentTarget }) => set({ owner: currentTarget.value })}
      />
      {draft.kind !== 'no_change' && <ExpectedFields draft={draft} onSet={set} />}
      <RuleFields draft={draft} week={week} onSet={set} />
      <Textarea
        label="Note"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={5000}
        value={draft.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
      <TextInput
        label="Signed by"
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className={styles.ends}>
        <Button
          type="submit"
          variant={canRecord ? 'filled' : 'default'}
          disabled={!canRecord}
          rightSection={<KeyCaps of="Ctrl+Enter" />}
        >
          {draft.replaces === null ? 'Sign and record' : 'Sign and replace'}
        </Button>
        <Button variant="subtle" onClick={() => onDraft(null)}>
          Leave it
        </Button>
        {lacks.length > 0 && (
          <span className={styles.quiet}>
            {sentenceCase(`${list(lacks)} ${lacks.length === 1 ? 'is' : 'are'} missing.`)}
          </span>
        )}
      </div>
    </form>
  );
}

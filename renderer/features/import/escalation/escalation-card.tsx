import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EscalationRule, Sign } from '../../../../shared/model/escalation-rule.ts';
import { Card } from '../../../components/card.tsx';
import styles from '../import.module.css';
import own from './escalation.module.css';
import { SignRow } from './sign-row.tsx';
import { emptySign, sameRule, signWords } from './sign-words.ts';

interface EscalationCardProps {
  /** The rule in force. */
  readonly rule: EscalationRule;
  /** A person has changed it. */
  readonly changed: boolean;
  readonly onChange: (rule: EscalationRule | undefined) => void;
}

/** What counts as an escalation in this source, where no column says so; it can be changed before the import. */
export function EscalationCard({ rule, changed, onChange }: EscalationCardProps) {
  const [draft, setDraft] = useState<readonly Draft[] | null>(null);
  if (draft === null) {
    return (
      <Card
        title="What is an escalation"
        hint={changed ? 'as you changed it' : 'as this format has it'}
        actions={
          <>
            {changed && (
              <Button size="xs" variant="subtle" onClick={() => onChange(undefined)}>
                As the format has it
              </Button>
            )}
            <Button size="xs" onClick={() => setDraft(draftsOf(rule.any))}>
              Change
            </Button>
          </>
        }
      >
        <p className={styles.words}>
          {rule.any.length === 0
            ? 'Nothing: every case is automated.'
            : 'A case is escalated when any of these is so, else it is automated:'}
        </p>
        <ul className={own.signList}>
          {rule.any.map((sign) => (
            <li key={JSON.stringify(sign)}>
              <bdi>{signWords(sign)}</bdi>
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  const next = { any: draft.map(({ sign }) => sign) };
  const take = () => {
    if (!sameRule(next, rule)) onChange(next);
    setDraft(null);
  };
  return (
    <Card title="What is an escalation" hint="any one sign is enough; * stands for anything">
      <ul className={own.signs}>
        {draft.map(({ key, sign }, place) => (
          <SignRow
            key={`${key} ${sign.kind}`}
            sign={sign}
            place={place + 1}
            onChange={(changedSign) =>
              setDraft((all) =>
                (all ?? []).map((one) => (one.key === key ? { key, sign: changedSign } : one)),
              )
            }
            onRemove={() => setDraft((all) => (all ?? []).filter((one) => one.key !== key))}
          />
        ))}
      </ul>
      <div className={styles.next}>
        <Button size="xs" variant="filled" onClick={take}>
          Use these signs
        </Button>
        <Button size="xs" onClick={() => setDraft((all) => [...(all ?? []), newDraft(all ?? [])])}>
          Add a sign
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setDraft(null)}>
          Leave as it was
        </Button>
      </div>
    </Card>
  );
}

/** A sign being edited, with a key of its own that outlives every change. */
interface Draft {
  readonly key: number;
  readonly sign: Sign;
}

function draftsOf(signs: readonly Sign[]): Draft[] {
  return signs.map((sign, key) => ({ key, sign }));
}

function newDraft(all: readonly Draft[]): Draft {
  return { key: Math.max(-1, ...all.map(({ key }) => key)) + 1, sign: emptySign('toolCall') };
}

import { Button, NumberInput, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Operator, type PolicyTrigger } from '../../../../shared/model/policy-trigger.ts';
import type { Signal } from '../../../../shared/model/signal.ts';
import styles from './policy.module.css';

interface AddTriggerProps {
  readonly signals: readonly Signal[];
  /** Names that fired in cases and that no trigger has. */
  readonly events: readonly string[];
  readonly taken: readonly string[];
  readonly onAdd: (trigger: PolicyTrigger) => void;
}

const REQUEST = 'explicit_request';

/** One more trigger: a signal with a threshold, or something that happens. */
export function AddTrigger({ signals, events, taken, onAdd }: AddTriggerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [operator, setOperator] = useState<Operator | null>(null);
  const [threshold, setThreshold] = useState<number | null>(null);
  const signal = signals.find(({ name }) => `signal ${name}` === chosen);
  const usual: Operator = signal?.direction === 'higher_is_riskier' ? '>=' : '<';
  const event = chosen?.startsWith('event ') ? chosen.slice(6) : null;
  const canAdd = event !== null || (signal !== undefined && threshold !== null);
  const names = [...new Set([REQUEST, ...events])].filter((name) => !taken.includes(name));
  function add(submit: FormEvent): void {
    submit.preventDefault();
    if (!canAdd) return;
    const base = { scope: {}, route: null, enabled: true };
    if (event !== null) {
      onAdd({
        ...base,
        name: nameFor(event, taken),
        kind: event === REQUEST ? REQUEST : 'fired',
        fires: event,
      });
    } else if (signal && threshold !== null) {
      onAdd({
        ...base,
        ...{ name: nameFor(signal.name, taken), kind: 'signal', signal: signal.name },
        ...{ operator: operator ?? usual, threshold, and: [], missing: 'does_not_fire' },
        ...{ before: null, rollback: null, evidence: null },
      });
    }
    setChosen(null);
    setThreshold(null);
    setOperator(null);
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <Select
        label="Add a trigger"
        placeholder="Signal or event"
        w={220}
        value={chosen}
        data={[
          { group: 'Signals', items: signals.map(({ name }) => ({ value: `signal ${name}`, label: name })) },
          { group: 'Events', items: names.map((name) => ({ value: `event ${name}`, label: name })) },
        ]}
        onChange={setChosen}
      />
      {signal && (
        <>
          <Select
            aria-label="Operator of the new trigger"
            w={72}
            allowDeselect={false}
            data={Operator.options}
            value={operator ?? usual}
            onChange={(value) => setOperator(value as Operator)}
          />
          <NumberInput
            aria-label="Threshold of the new trigger"
            placeholder="threshold"
            w={100}
            hideControls
            value={threshold ?? ''}
            onChange={(typed) => setThreshold(typed === '' ? null : Number(typed))}
          />
        </>
      )}
      <Button type="submit" disabled={!canAdd}>
        Add
      </Button>
    </form>
  );
}

/** A name that no other trigger has. */
function nameFor(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let next = 2;
  while (taken.includes(`${wanted} ${next}`)) next++;
  return `${wanted} ${next}`;
}

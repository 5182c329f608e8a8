import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PolicyMapping } from '../../../../shared/model/policy-import.ts';
import { Operator } from '../../../../shared/model/policy-trigger.ts';
import styles from './policy.module.css';

const PLACES = [
  { key: 'rules', label: 'List of rules' },
  { key: 'name', label: 'Name' },
  { key: 'signal', label: 'Signal' },
  { key: 'operator', label: 'Operator' },
  { key: 'threshold', label: 'Threshold' },
  { key: 'route', label: 'Route' },
  { key: 'enabled', label: 'On or off' },
] as const;

interface MappingFieldsProps {
  readonly mapping: PolicyMapping;
  readonly onAgain: (mapping: PolicyMapping) => void;
}

/** Where the parts of a rule stand in the file: guessed, to be put right. */
export function MappingFields({ mapping, onAgain }: MappingFieldsProps) {
  const [fields, setFields] = useState(mapping);
  function again(event: FormEvent): void {
    event.preventDefault();
    onAgain(fields);
  }
  return (
    <form onSubmit={again}>
      <div className={styles.mapping}>
        {PLACES.map(({ key, label }) => (
          <TextInput
            key={key}
            label={label}
            placeholder="not in the file"
            value={fields[key] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const isOptional = key !== 'rules' && key !== 'signal' && key !== 'threshold';
              setFields((before) => ({ ...before, [key]: value === '' && isOptional ? null : value }));
            }}
          />
        ))}
        <Select
          label="Without an operator"
          allowDeselect={false}
          data={Operator.options}
          value={fields.defaultOperator}
          onChange={(value) => setFields((before) => ({ ...before, defaultOperator: value as Operator }))}
        />
        <NumberInput
          label="Divide thresholds by"
          min={0.000001}
          hideControls
          value={fields.divideBy}
          onChange={(typed) =>
            typeof typed === 'number' && typed > 0 && setFields((before) => ({ ...before, divideBy: typed }))
          }
        />
      </div>
      <div className={styles.form}>
        <Button type="submit" size="compact-sm" disabled={fields.signal === '' || fields.threshold === ''}>
          Read again
        </Button>
        <span className="pl-caption">
          Keys joined by dots; @key is the name a rule stands under, @value a rule that is a number.
        </span>
      </div>
    </form>
  );
}

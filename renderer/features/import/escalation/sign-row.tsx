import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Sign } from '../../../../shared/model/escalation-rule.ts';
import own from './escalation.module.css';
import { emptySign, SIGN_KINDS, wordsOf } from './sign-words.ts';

interface SignRowProps {
  readonly sign: Sign;
  readonly place: number;
  readonly onChange: (sign: Sign) => void;
  readonly onRemove: () => void;
}

const KINDS = Object.entries(SIGN_KINDS).map(([value, label]) => ({ value, label }));

/** One sign of an escalation: what kind it is, and what has to be there. */
export function SignRow({ sign, place, onChange, onRemove }: SignRowProps) {
  return (
    <li className={own.sign}>
      <Select
        aria-label={`Sign ${place}`}
        w={190}
        allowDeselect={false}
        data={KINDS}
        value={sign.kind}
        onChange={(kind) => onChange(emptySign(kind as Sign['kind'], sign))}
      />
      {'field' in sign && (
        <TextInput
          aria-label={`Field of sign ${place}`}
          placeholder="field"
          w={150}
          value={sign.field}
          onChange={({ currentTarget: { value } }) => value !== '' && onChange({ ...sign, field: value })}
        />
      )}
      <SignValue sign={sign} place={place} onChange={onChange} />
      <Button size="xs" variant="subtle" aria-label={`Remove sign ${place}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}

function SignValue({ sign, place, onChange }: Omit<SignRowProps, 'onRemove'>) {
  switch (sign.kind) {
    case 'toolCall':
      return (
        <Words
          label={`Tools of sign ${place}`}
          words={sign.names}
          onChange={(names) => names.length > 0 && onChange({ ...sign, names })}
        />
      );
    case 'field':
      return (
        <Words
          label={`Values of sign ${place}`}
          words={sign.values}
          onChange={(values) => values.length > 0 && onChange({ ...sign, values })}
        />
      );
    case 'event':
      return (
        <Words
          label={`Events of sign ${place}`}
          words={sign.types}
          onChange={(types) => types.length > 0 && onChange({ ...sign, types })}
        />
      );
    case 'change':
      return (
        <Words
          label={`New values of sign ${place}`}
          words={sign.to ?? []}
          placeholder="to anything"
          onChange={(to) => onChange({ kind: 'change', field: sign.field, ...(to.length > 0 && { to }) })}
        />
      );
    case 'counter':
      return (
        <NumberInput
          aria-label={`Number of sign ${place}`}
          w={90}
          value={sign.atLeast}
          onChange={(value) => typeof value === 'number' && onChange({ ...sign, atLeast: value })}
        />
      );
  }
}

interface WordsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (words: string[]) => void;
}

/** Several words in one field, with commas between them; taken when the field is left. */
function Words({ label, words, placeholder, onChange }: WordsProps) {
  const [text, setText] = useState(words.join(', '));
  return (
    <TextInput
      aria-label={label}
      className={own.signWords ?? ''}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(value)}
      onBlur={() => onChange(wordsOf(text))}
    />
  );
}

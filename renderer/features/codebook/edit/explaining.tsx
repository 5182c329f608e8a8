import { Textarea } from '@mantine/core';
import styles from './explaining.module.css';

interface ExplainingProps {
  /** "option 2", or "the question". */
  readonly name: string;
  readonly guidance: string | undefined;
  readonly examples: readonly string[] | undefined;
  readonly onChange: (more: { guidance?: string; examples?: string[] | undefined }, field: string) => void;
}

/** Guidance, and examples one per line. */
export function Explaining({ name, guidance = '', examples = [], onChange }: ExplainingProps) {
  return (
    <>
      <Textarea
        label="Guidance"
        aria-label={`Guidance of ${name}`}
        classNames={{ input: styles.text ?? '' }}
        value={guidance}
        maxLength={4000}
        onChange={(event) => onChange({ guidance: event.currentTarget.value }, 'guidance')}
      />
      <Textarea
        label="Examples, one per line"
        aria-label={`Examples of ${name}, one per line`}
        classNames={{ input: styles.text ?? '' }}
        value={examples.join('\n')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ examples: value === '' ? undefined : value.split('\n') }, 'examples');
        }}
      />
    </>
  );
}

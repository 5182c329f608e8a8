import { Checkbox } from '@mantine/core';
import styles from './check-row.module.css';

interface CheckRowProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly Value[];
  readonly chosen: readonly Value[];
  readonly words?: Readonly<Partial<Record<Value, string>>>;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (chosen: Value[]) => void;
}

/** Any number of a few things, in one row. */
export function CheckRow<Value extends string>(props: CheckRowProps<Value>) {
  const { legend, options, chosen, words, error, disabled = false, onChange } = props;
  return (
    <fieldset className={styles.row}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Checkbox
          key={option}
          label={words?.[option] ?? option.replaceAll('_', ' ')}
          checked={chosen.includes(option)}
          disabled={disabled}
          onChange={(event) =>
            onChange(
              options.filter((one) => (one === option ? event.currentTarget.checked : chosen.includes(one))),
            )
          }
        />
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

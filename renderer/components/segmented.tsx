import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './segmented.module.css';

interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface SegmentedProps<Value extends string> {
  /** Name of the group for screen readers. */
  readonly label: string;
  /** Null when nothing is chosen yet: nothing is ever preselected for a reviewer. */
  readonly value: Value | null;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A few exclusive options in one row, as radio buttons underneath. The chosen one is dark and heavier. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

import { NumberInput } from '@mantine/core';
import styles from './thresholds.module.css';

interface PriceFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number of the form with its unit inside the field; empty means that it does not count. */
export function PriceField({ label, unit = '', placeholder, value, onChange }: PriceFieldProps) {
  return (
    <NumberInput
      label={label}
      {...(placeholder && { placeholder })}
      rightSection={<span className={styles.unit}>{unit}</span>}
      rightSectionWidth={40}
      min={0}
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}

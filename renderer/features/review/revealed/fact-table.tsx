import type { ReactNode } from 'react';
import styles from './fact-table.module.css';

interface FactTableProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names at the left, values at the right, hairlines between. */
export function FactTable({ facts }: FactTableProps) {
  return (
    <dl className={styles.table}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import styles from './chip.module.css';

/** A fact about a case: "Topic **Roaming**". */
export function Chip({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span className={styles.chip}>
      {name} <b dir="auto">{value}</b>
    </span>
  );
}

import styles from './letter-mark.module.css';

/** A reviewer under a letter. The shape tells A from B where the letter is small: square, round, and others cut. */
export function LetterMark({ letter, name }: { readonly letter: string; readonly name: string | null }) {
  return (
    <span className={styles.mark} data-letter={letter}>
      <span className={styles.shape}>{letter}</span>
      {name && <span className={styles.name}>{name}</span>}
    </span>
  );
}

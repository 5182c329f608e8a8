import { keyCaps } from '../keyboard/key-words.ts';
import { isMac } from '../keyboard/keys.ts';
import styles from './key-caps.module.css';

/** The keys of a binding as caps: `of="Ctrl+Enter"`, `of="G O"`. Hidden from screen readers, which have the key sheet. */
export function KeyCaps({ of }: { readonly of: string }) {
  const caps = keyCaps(of, isMac);
  return (
    <span className={styles.caps} aria-hidden="true">
      {caps.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

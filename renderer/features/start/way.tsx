import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import styles from './start.module.css';

interface WayProps {
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
  readonly keys: string;
  readonly primary?: boolean;
  readonly busy?: boolean;
  readonly onTake: () => void;
}

/** One way into the app: what it is, what it needs, its key. */
export function Way({ icon, name, about, keys, primary = false, busy = false, onTake }: WayProps) {
  return (
    <button type="button" className={styles.way} disabled={busy} onClick={onTake}>
      <span className={`${styles.tile} ${primary ? styles.primary : ''}`}>
        <Icon name={icon} size={18} />
      </span>
      <span>
        <span className={styles.name}>{name}</span>
        <br />
        <span className={styles.about}>{about}</span>
      </span>
      <KeyCaps of={keys} />
    </button>
  );
}

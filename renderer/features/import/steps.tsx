import { Icon } from '../../components/icon.tsx';
import styles from './import.module.css';

const STEPS = ['File', 'Preview', 'Import'];

/** Where the import stands: 1 File, 2 Preview, 3 Import. */
export function Steps({ at }: { readonly at: number }) {
  return (
    <ol className={styles.steps}>
      {STEPS.map((name, i) => (
        <li key={name} aria-current={i + 1 === at ? 'step' : undefined}>
          {i + 1 < at && <Icon name="check" size={12} />}
          {i + 1} {name}
        </li>
      ))}
    </ol>
  );
}

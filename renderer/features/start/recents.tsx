import { useQuery } from '@tanstack/react-query';
import { day } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import styles from './start.module.css';

interface RecentsProps {
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
}

/** Workspaces opened lately. One whose file is gone stays listed and says so. */
export function Recents({ busy, onOpen }: RecentsProps) {
  const { data } = useQuery(api.workspaces.recents.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.recents} aria-labelledby="recents">
      <h2 id="recents">Opened lately</h2>
      {data.slice(0, 6).map((recent) => (
        <button
          type="button"
          key={recent.id}
          className={styles.recent}
          disabled={busy || recent.missing}
          onClick={() => onOpen(recent.id)}
        >
          <span className={`${styles.recentName} pl-ellipsis`} dir="auto">
            {recent.name}
          </span>
          <span className={`${styles.place} pl-ellipsis`}>
            <bdi>{recent.location}</bdi>
          </span>
          <span className={styles.when}>{recent.missing ? 'file not found' : day(recent.openedAt)}</span>
        </button>
      ))}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { BundleList } from './bundle-list.tsx';
import { Conflicts } from './conflicts.tsx';
import { FRESH } from './fresh.ts';
import { HandBack } from './hand-back.tsx';
import { HandOut } from './hand-out.tsx';
import { History } from './history.tsx';
import { Merge } from './merge.tsx';
import styles from './team.module.css';

/** Working apart and coming together: hand cases out, merge what comes back, see who did what when. */
export function TeamPage() {
  const { handedTo } = useWorkspace();
  const list = useQuery(api.bundles.list.queryOptions(FRESH));
  const conflicts = useQuery(api.bundles.conflicts.queryOptions(FRESH));
  return (
    <Page
      title="Team"
      fact={handedTo === null ? 'Merging twice changes nothing' : `The queue of ${handedTo}`}
    >
      <div className={styles.page}>
        <div className={styles.columns}>
          {handedTo === null ? <HandOut /> : <HandBack reviewer={handedTo} />}
          <Merge />
        </div>
        <LoadState query={conflicts} what="Looking for answers that differ">
          {(found) => (found.length > 0 ? <Conflicts conflicts={found} /> : null)}
        </LoadState>
        <LoadState query={list} what="Reading what was handed out">
          {(entries) => (entries.length > 0 ? <BundleList entries={entries} /> : null)}
        </LoadState>
        <History />
      </div>
    </Page>
  );
}

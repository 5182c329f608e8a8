import { useWorkspace } from '../../api/workspace.ts';
import { Page } from '../../components/page.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { BrandCard } from './brand-card.tsx';
import { ExportCard } from './export-card.tsx';
import { FileCard } from './file-card.tsx';

import styles from './settings.module.css';
import { TeamCard } from './team-card.tsx';

/** What the team holds itself to, what this computer remembers, and the workspace's file. */
export function SettingsPage() {
  const workspace = useWorkspace();
  return (
    <Page title="Settings" fact={`Workspace ${workspace.settings.name}`}>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <TeamCard key={JSON.stringify(workspace.settings)} workspace={workspace} />
        </div>
        <div className={styles.stack}>
          <ExportCard workspace={workspace} />
          <BrandCard />
          <AppearanceCard />
          <FileCard workspace={workspace} />
        </div>
      </div>
    </Page>
  );
}

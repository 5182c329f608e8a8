import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { ChangesCard } from './changes-card.tsx';
import styles from './counting.module.css';
import { DefinitionCard } from './definition-card.tsx';
import type { Facts } from './fact-options.ts';
import { HoldoutCard } from './holdout-card.tsx';
import { LevelsCard } from './levels-card.tsx';

/** How the KPIs are counted, what they are held against, and who changed that when. */
export function Counting({ facts }: { readonly facts: Facts }) {
  const settings = useQuery(api.taskKpis.settings.queryOptions());
  return (
    <LoadState query={settings} what="Reading how KPIs are counted" safe="No setting was lost.">
      {(found) => (
        <div className={styles.columns}>
          <DefinitionCard
            key={JSON.stringify([found.definition, found.perAgent])}
            settings={found}
            facts={facts}
          />
          <div className={styles.stack}>
            <LevelsCard settings={found} />
            <HoldoutCard key={JSON.stringify(found.holdout)} holdout={found.holdout} facts={facts} />
            <ChangesCard changes={found.changes} />
          </div>
        </div>
      )}
    </LoadState>
  );
}

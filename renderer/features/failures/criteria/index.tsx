import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { BlockCard } from './block-card.tsx';
import styles from './criteria.module.css';
import { ExamplesCard } from './examples-card.tsx';
import { headlineOf } from './headline.ts';
import { HistoryCard } from './history-card.tsx';
import { useCriteria } from './use-criteria.ts';

/** Explicit escalation criteria with examples that people settled: for the system prompt of the agent. */
export function CriteriaView({ viewSwitch }: ViewProps) {
  const criteria = useCriteria();
  return (
    <Page title="Failures" filters={viewSwitch}>
      <LoadState
        query={criteria.view}
        what="Choosing examples among adjudicated cases"
        safe="No recorded version was changed."
      >
        {(view) => (
          <div className={styles.columns}>
            <div className={styles.stack}>
              <h2 className="pl-headline">{headlineOf(view)}</h2>
              <BlockCard view={view} criteria={criteria} />
            </div>
            <div className={styles.stack}>
              <ExamplesCard view={view} criteria={criteria} />
              <HistoryCard blocks={criteria.history.data ?? []} />
            </div>
          </div>
        )}
      </LoadState>
    </Page>
  );
}

import { useState } from 'react';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { RedactionCard } from '../export/redaction-card.tsx';
import { BlockCard } from './block-card.tsx';
import styles from './criteria.module.css';
import { ExamplesCard } from './examples-card.tsx';
import { headlineOf } from './headline.ts';
import { HistoryCard } from './history-card.tsx';
import { useCriteria } from './use-criteria.ts';

/** Explicit escalation criteria with examples that people settled: for the system prompt of the agent. */
export function CriteriaView({ viewSwitch }: ViewProps) {
  const criteria = useCriteria();
  /** The case whose redaction is looked at. */
  const [reviewed, review] = useState<string | null>(null);
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
              {reviewed === null ? (
                <BlockCard view={view} criteria={criteria} />
              ) : (
                <RedactionCard caseId={reviewed} onClose={() => review(null)} />
              )}
            </div>
            <div className={styles.stack}>
              <ExamplesCard view={view} criteria={criteria} onReview={review} />
              <HistoryCard blocks={criteria.history.data ?? []} />
            </div>
          </div>
        )}
      </LoadState>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { figureWords } from '../../../../shared/analysis/weekly/measure-words.ts';
import type { HandoffReport } from '../../../../shared/model/handoff.ts';
import { api } from '../../../api/client.ts';
import { useWorkspace } from '../../../api/workspace.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { FixList } from './fix-list.tsx';
import styles from './handoff.module.css';
import { QueueCard } from './queue-card.tsx';
import { TimesCard } from './times-card.tsx';
import { WaitsCard } from './waits-card.tsx';

/** What is handed over, whether it is enough, what it lacks, and who takes it. */
export function HandoffView({ viewSwitch }: ViewProps) {
  const [unit, setUnit] = useState<HandoffReport['unit']>('week');
  const [partialIsMissing, setPartialIsMissing] = useState(false);
  const report = useQuery(
    api.handoff.get.queryOptions({
      input: { unit, partialIsMissing },
      placeholderData: keepPreviousData,
    }),
  );
  const limit = useWorkspace().settings.limits.handoff_sufficiency;
  return (
    <Page
      title="Trends"
      filters={
        <>
          {viewSwitch}
          <Segmented
            label="Periods"
            value={unit}
            options={[
              { value: 'week', label: 'Week' },
              { value: 'month', label: 'Month' },
            ]}
            onChange={setUnit}
          />
        </>
      }
    >
      <LoadState
        query={report}
        what="Sufficiency, missing elements and waits"
        safe="No label was lost."
        staleName="from before the last choice"
      >
        {(found) =>
          found.elements.n === 0 ? (
            <>
              <NoHandovers />
              {found.waits.cases > 0 && <WaitsCard waits={found.waits} />}
            </>
          ) : (
            <div className={styles.room}>
              <p className={styles.finding}>
                <b>Handoff sufficient {figureWords(found.overall)}.</b> {found.elements.sentence}
              </p>
              <div className={styles.columns}>
                <FixList
                  elements={found.elements}
                  partialIsMissing={partialIsMissing}
                  onPartial={setPartialIsMissing}
                />
                <div className={styles.stack}>
                  <TimesCard report={found} limit={limit} />
                  <QueueCard report={found} limit={limit} />
                </div>
              </div>
              <WaitsCard waits={found.waits} />
            </div>
          )
        }
      </LoadState>
    </Page>
  );
}

function NoHandovers() {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No handover packet is judged yet"
      action={
        <Button variant="filled" onClick={() => go('/review')}>
          Review cases
        </Button>
      }
    >
      Here will be how often a human could take over without asking the customer again, which part of the
      packet is missing where they could not, and how long handovers wait. It needs escalated cases with
      judged packets.
    </EmptyState>
  );
}

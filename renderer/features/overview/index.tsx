import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CohortField } from '../../../shared/model/case.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { cohortWords } from '../../components/cohort-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { CohortTable } from './cohort-table.tsx';
import { Finding } from './finding.tsx';
import { KpiRow } from './kpi-row.tsx';
import { KpiRowFrame } from './kpi-row-frame.tsx';
import { LastDecision } from './last-decision.tsx';
import { NextCard } from './next-card.tsx';
import { sum } from './next-steps.ts';
import styles from './overview.module.css';
import { useOverview } from './use-overview.ts';
import { WidthCard } from './width-card.tsx';

/** Are we inside our limits, and what is the next useful hour? */
export function OverviewPage() {
  const { cases } = useWorkspace();
  return cases === 0 ? <NoCases /> : <Figures />;
}

function NoCases() {
  const [, go] = useLocation();
  return (
    <Page title="Overview">
      <EmptyState
        title="No cases yet"
        action={
          <Button variant="filled" onClick={() => go('/import')}>
            Import cases
          </Button>
        }
      >
        Here will be five numbers with their intervals and the next useful hour. They need two samples: cases
        which the agent handed over, and cases which it ended alone. Without the second nobody knows what was
        missed.
      </EmptyState>
    </Page>
  );
}

function Figures() {
  const cohorts = useQuery(api.cases.cohorts.queryOptions());
  const [chosen, setChosen] = useState<CohortField | null>(null);
  const fields = (cohorts.data ?? []).filter(({ distinct }) => distinct > 1).map(({ field }) => field);
  const by = cohorts.isPending ? undefined : (chosen ?? fields[0] ?? null);
  const { workspace, kpis, width, packet, situation } = useOverview(by);
  const hasAutomated = situation === null || sum(situation.frame, 'automated', 'sampled') > 0;
  return (
    <Page
      title="Overview"
      filters={
        by && (
          <Select
            aria-label="Group by"
            w={170}
            allowDeselect={false}
            data={fields.map((field) => ({ value: field, label: `By ${cohortWords[field]}` }))}
            value={by}
            onChange={(field) => setChosen(field as CohortField)}
          />
        )
      }
      fact={`Codebook v${workspace.codebookVersion}, sample seed ${workspace.seed}`}
    >
      <LoadState
        // Another grouping changes the table only: the five numbers are not from before.
        query={{ ...kpis, isPlaceholderData: false }}
        what="Estimates with their intervals"
        safe="No label was lost."
        frame={<KpiRowFrame />}
      >
        {({ overall, remarks, counting }) => (
          <div className={styles.stack}>
            <Finding
              kpis={overall.kpis}
              limits={workspace.settings.limits}
              remarks={remarks}
              counting={counting}
            />
            <KpiRow overall={overall} limits={workspace.settings.limits} packet={packet} />
            <div className={hasAutomated ? styles.middle : undefined}>
              <NextCard situation={situation} />
              {hasAutomated && width.data && <WidthCard width={width.data} />}
            </div>
            {by && (
              <LoadState
                query={kpis}
                what="Estimates by cohort"
                staleName="the new groups are being computed"
              >
                {({ groups }) => <CohortTable groups={groups} limits={workspace.settings.limits} />}
              </LoadState>
            )}
            <LastDecision />
          </div>
        )}
      </LoadState>
    </Page>
  );
}

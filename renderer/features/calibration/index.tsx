import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { COHORT_FIELDS, type CohortField } from '../../../shared/model/case.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { cohortWords } from '../../components/cohort-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import styles from './calibration.module.css';
import { CheckView } from './check-view.tsx';
import { SignalsCard } from './signals-card.tsx';
import { useCalibration } from './use-calibration.ts';

const TOGETHER = 'together';

/** May we threshold on this signal at all: pass or fail per version, then why. */
export function CalibrationPage() {
  const { labels } = useWorkspace();
  const signals = useQuery(api.calibration.signals.queryOptions());
  const room = useCalibration(signals.data);
  const top = useRef<HTMLDivElement>(null);
  /** The finding of the chosen signal stands above the table. */
  function chooseFromTable(name: string): void {
    room.setSignal(name);
    top.current?.scrollIntoView({ block: 'start' });
  }
  if (signals.data?.lines.length === 0) return <NoSignal />;
  if (labels === 0) return <NoLabels />;
  const { signal, by, bars, check } = room;
  return (
    <Page
      title="Calibration"
      filters={
        signal !== null && (
          <>
            <Select
              aria-label="Signal"
              w={200}
              allowDeselect={false}
              data={signals.data?.lines.map((line) => line.signal) ?? []}
              value={signal}
              onChange={(name) => name !== null && room.setSignal(name)}
            />
            <Select
              aria-label="Panels"
              w={170}
              allowDeselect={false}
              data={[
                { value: TOGETHER, label: 'All together' },
                ...COHORT_FIELDS.map((field) => ({ value: field, label: `By ${cohortWords[field]}` })),
              ]}
              value={by ?? TOGETHER}
              onChange={(value) => room.setBy(value === TOGETHER ? null : (value as CohortField))}
            />
            <Segmented
              label="Bars"
              value={bars}
              options={[
                { value: 'true-rate', label: 'True rate bars' },
                { value: 'consistency', label: 'Consistency bars' },
              ]}
              onChange={room.setBars}
            />
          </>
        )
      }
    >
      <LoadState query={signals} what="Comparing the signals" safe="No label was lost.">
        {(overview) => (
          <div ref={top} className={styles.room}>
            <LoadState
              query={check}
              what="Checking the signal against its labels"
              staleName="of the choice before"
              safe="No label was lost."
            >
              {(found) => <CheckView check={found} room={room} />}
            </LoadState>
            <SignalsCard overview={overview} chosen={signal} onChoose={chooseFromTable} />
          </div>
        )}
      </LoadState>
    </Page>
  );
}

function NoSignal() {
  const [, go] = useLocation();
  return (
    <Page title="Calibration">
      <EmptyState
        title="No signal to check"
        action={
          <Button variant="filled" onClick={() => go('/import')}>
            Import cases
          </Button>
        }
      >
        A signal is a number that the agent or a checker attached to a case: stated confidence, a judge’s
        score, tool errors. Import cases with such a column and name it a signal in the mapping. Here will be
        whether it tells cases that needed a person from the others, and whether it means what it says.
      </EmptyState>
    </Page>
  );
}

function NoLabels() {
  const [, go] = useLocation();
  return (
    <Page title="Calibration">
      <EmptyState
        title="Calibration needs labels on both sides"
        action={
          <Button variant="filled" onClick={() => go('/review')}>
            Review cases
          </Button>
        }
      >
        You have none yet. Judge some escalated and some automated cases: ten of each, with ten that needed a
        person, are the least from which anything can be said.
      </EmptyState>
    </Page>
  );
}

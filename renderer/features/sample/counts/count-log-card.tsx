import { Button, MultiSelect, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { COHORT_FIELDS, type CohortField } from '../../../../shared/model/case.ts';
import { PeriodUnit, type PopulationTable } from '../../../../shared/model/population.ts';
import { chooseFile } from '../../../api/choose-file.ts';
import { client } from '../../../api/client.ts';
import { useWorkspace } from '../../../api/workspace.ts';
import { Card } from '../../../components/card.tsx';
import { cohortWords } from '../../../components/cohort-words.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { JobProgress } from '../../../components/job-progress.tsx';
import { announce } from '../../../components/live-region.tsx';
import { useJob } from '../../../components/use-job.ts';
import styles from './counts.module.css';
import { CountsResult } from './counts-result.tsx';

type Way = { readonly handle: string };

/** Counts from cases: those of a log, which are not imported, or those that are here. */
export function CountLogCard({ table }: { readonly table: PopulationTable | null }) {
  const queries = useQueryClient();
  const { cases } = useWorkspace();
  const [unit, setUnit] = useState<PeriodUnit | null>('week');
  const [fields, setFields] = useState<CohortField[]>([]);
  const log = useJob(({ handle }: Way, signal) =>
    client.population.countLog({ handle, unit, fields, replace: table !== null }, { signal }),
  );
  const own = useMutation({
    mutationFn: () => client.population.countCases({ unit, fields }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce('Counted');
    },
  });
  const choose = async () => {
    const file = await chooseFile('cases');
    if (file) await log.start({ handle: file.handle });
  };
  const isBusy = log.job.state === 'running' || own.isPending;
  return (
    <>
      <Card title="Count cases" hint={table ? 'in the place of the counts that are here' : undefined}>
        <p className={styles.words}>
          A file with a row or a record per case is counted without importing its cases. Or the imported cases
          are all there were.
        </p>
        <div className={styles.row}>
          <Select
            label="Period"
            data={[
              ...PeriodUnit.options.map((value) => ({ value, label: value })),
              { value: '', label: 'all as one' },
            ]}
            value={unit ?? ''}
            allowDeselect={false}
            onChange={(value) => setUnit(value ? (value as PeriodUnit) : null)}
            w={140}
          />
          <MultiSelect
            label="Apart by"
            placeholder={fields.length === 0 ? 'outcome alone' : ''}
            data={COHORT_FIELDS.map((field) => ({ value: field, label: cohortWords[field] }))}
            value={fields}
            onChange={(next) => setFields(next as CohortField[])}
            w={320}
          />
          <Button disabled={isBusy} onClick={() => void choose()}>
            Count a log
          </Button>
          {cases > 0 && (
            <Button disabled={isBusy} loading={own.isPending} onClick={() => own.mutate()}>
              Count the imported cases
            </Button>
          )}
        </div>
        {log.job.state === 'running' && <JobProgress progress={log.job.progress} onCancel={log.cancel} />}
        {log.job.state === 'failed' && (
          <ErrorNotice error={log.job.error} safe="The counts are as they were." />
        )}
        {own.error && <ErrorNotice error={own.error} safe="The counts are as they were." />}
      </Card>
      {log.job.state === 'done' && <CountsResult result={log.job.result} onLeave={log.reset} />}
    </>
  );
}

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { sampleSize } from '../../../shared/format.ts';
import { COHORT_FIELDS, type Cohort, type CohortField } from '../../../shared/model/case.ts';
import type { CohortAdvice } from '../../../shared/model/threshold-sweep.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { cohortWords } from '../../components/cohort-words.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';
import type { AdviceInput } from './question.ts';
import styles from './thresholds.module.css';

interface EvidenceCardProps {
  readonly input: AdviceInput;
  /** What the advice is about. */
  readonly scope: Cohort;
}

/** What the labels of each cohort alone say. The pooled cut holds unless one differs beyond chance. */
export const EvidenceCard = memo(function EvidenceCard({ input, scope }: EvidenceCardProps) {
  const [by, setBy] = useState<CohortField>('topic');
  // A cohort that is asked about is not split by its own field.
  const fields = COHORT_FIELDS.filter((field) => scope[field] === undefined);
  const field = fields.includes(by) ? by : (fields[0] ?? 'topic');
  const evidence = useQuery(
    api.thresholds.cohorts.queryOptions({
      input: { ...input, scope, by: field },
      placeholderData: (before) => (before?.field === field ? before : undefined),
    }),
  );
  return (
    <Card
      title={`Evidence by ${cohortWords[field]}`}
      hint="the pooled cut, unless one differs beyond chance"
      actions={
        <Select
          aria-label="Evidence by"
          w={140}
          allowDeselect={false}
          data={fields.map((one) => ({ value: one, label: `By ${cohortWords[one]}` }))}
          value={field}
          onChange={(next) => setBy(next as CohortField)}
        />
      }
    >
      <LoadState query={evidence} what="Reading the labels cohort by cohort" staleName="for the costs before">
        {({ rows, sentence, leftOut }) =>
          rows.length === 0 ? (
            <p className={styles.words}>No labelled case names its {cohortWords[field]}.</p>
          ) : (
            <>
              <SideScroll label={`Evidence by ${cohortWords[field]}`}>
                <DataTable
                  label={`What the labels of each ${cohortWords[field]} say`}
                  columns={columnsFor(cohortWords[field])}
                  rows={rows}
                  rowKey={({ value }) => value}
                />
              </SideScroll>
              <p className={styles.note}>
                {sentence} Looked at together, with one false alarm in ten at most.
                {leftOut > 0 && ` ${leftOut} more with fewer labels are not shown.`}
              </p>
            </>
          )
        }
      </LoadState>
    </Card>
  );
});

function columnsFor(name: string): readonly Column<CohortAdvice>[] {
  return [
    { key: 'value', head: name[0]?.toUpperCase() + name.slice(1), cell: ({ value }) => <bdi>{value}</bdi> },
    {
      key: 'verdict',
      head: 'Verdict',
      cell: ({ headline, differs }) => (
        <span className={styles.verdictCell}>
          {headline}
          {differs && (
            <Tag tone="warn" icon="warning">
              differs
            </Tag>
          )}
        </span>
      ),
    },
    {
      key: 'why',
      head: 'Why',
      cell: ({ why, n }) => (
        <>
          {why}; {sampleSize(n)}
        </>
      ),
    },
  ];
}

import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { count } from '../../../../shared/format.ts';
import type { CohortField } from '../../../../shared/model/case.ts';
import type { CaseFilter } from '../../../../shared/model/review.ts';
import { api } from '../../../api/client.ts';
import { Icon } from '../../../components/icon.tsx';
import styles from './case-list.module.css';
import { decisionWords } from './decision-words.ts';
import { queue } from './queue-store.ts';

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

const OUTCOMES = ['escalated', 'automated', 'abandoned'].map(option);
const STATUSES = [
  ...['open', 'labelled', 'skipped'].map(option),
  { value: 'flagged', label: 'Marked for the lead' },
];
const VERDICTS = [
  'true_escalation',
  'false_escalation',
  'correct_resolution',
  'missed_escalation',
  'cannot_tell',
].map(option);

function option(value: string) {
  return { value, label: decisionWords(value) };
}

/** Full-text search, and four ways to narrow the list. */
export function CaseFilters({ filter, onChange }: CaseFiltersProps) {
  const cohorts = useQuery(api.cases.cohorts.queryOptions());
  const cohort = Object.entries(filter.cohort ?? {})[0];
  const groups = (cohorts.data ?? [])
    .filter(({ field }) => field !== 'agentVersion')
    .map(({ field, values }) => ({
      group: decisionWords(field),
      items: values.slice(0, 50).map(({ value, cases }) => ({
        value: `${field}:${value}`,
        label: `${value} (${count(cases)})`,
      })),
    }));

  function set<Name extends keyof CaseFilter>(name: Name, value: CaseFilter[Name] | null): void {
    const { [name]: _, ...rest } = filter;
    onChange(value === null || value === '' ? rest : { ...rest, [name]: value });
  }

  /** A mark stands beside the status of a case, but is looked for in its place. */
  function setStatus(value: string | null): void {
    const { status: _, flagged: __, ...rest } = filter;
    if (value === null) onChange(rest);
    else if (value === 'flagged') onChange({ ...rest, flagged: true });
    else onChange({ ...rest, status: value as CaseFilter['status'] });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      document.querySelector<HTMLElement>('#case-lines [data-place]')?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape' && !filter.search) {
      queue.close();
      event.preventDefault();
    }
  }

  return (
    <div className={styles.filters}>
      <TextInput
        autoFocus
        aria-label="Search in all transcripts"
        placeholder="Search in all transcripts"
        leftSection={<Icon name="search" size={14} />}
        value={filter.search ?? ''}
        onChange={(event) => set('search', event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.selects}>
        <Select
          aria-label="Outcome"
          placeholder="Any outcome"
          data={OUTCOMES}
          clearable
          value={filter.outcome ?? null}
          onChange={(value) => set('outcome', value as CaseFilter['outcome'] | null)}
        />
        <Select
          aria-label="Status"
          placeholder="Any status"
          data={STATUSES}
          clearable
          value={filter.flagged ? 'flagged' : (filter.status ?? null)}
          onChange={setStatus}
        />
        <Select
          aria-label="Cohort"
          placeholder="Any cohort"
          data={groups}
          searchable
          clearable
          value={cohort ? `${cohort[0]}:${cohort[1]}` : null}
          onChange={(value) => {
            const [field, ...rest] = value?.split(':') ?? [];
            set('cohort', field ? { [field as CohortField]: rest.join(':') } : null);
          }}
        />
        <Select
          aria-label="Your verdict"
          placeholder="Any verdict"
          data={VERDICTS}
          clearable
          value={filter.verdict ?? null}
          onChange={(value) => set('verdict', value)}
        />
      </div>
    </div>
  );
}

import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count } from '../../../shared/format.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import { api } from '../../api/client.ts';
import { cohortWords } from '../../components/cohort-words.ts';
import { MOST_VALUES } from './most-values.ts';
import styles from './plan.module.css';
import type { PlanDraft } from './plan-draft.ts';

interface StrataFieldsProps {
  readonly draft: PlanDraft;
  readonly frame: readonly CohortField[];
  readonly signals: readonly Signal[];
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What tells the strata apart, beyond the outcome and the fields whose traffic was counted. */
export function StrataFields({ draft, frame, signals, onChange }: StrataFieldsProps) {
  const cohorts = useQuery(api.cases.cohorts.queryOptions());
  const usable = (cohorts.data ?? []).filter(
    ({ field, distinct }) => distinct > 1 && distinct <= MOST_VALUES && !frame.includes(field),
  );
  const already = ['outcome', ...frame.map((field) => cohortWords[field])].join(', ');
  return (
    <fieldset className={styles.fields}>
      <legend>Strata</legend>
      <MultiSelect
        label="Split further by"
        description={`Always by ${already}`}
        placeholder={draft.by.length === 0 ? 'nothing else' : ''}
        data={usable.map(({ field, distinct }) => ({
          value: field,
          label: `${cohortWords[field]} (${count(distinct)} values)`,
        }))}
        value={draft.by.filter((field) => !frame.includes(field))}
        onChange={(by) => onChange({ by: by as CohortField[] })}
      />
      <div className={styles.pair}>
        <Select
          label="Bands of a score"
          placeholder="no bands"
          clearable
          data={signals.map(({ name }) => name)}
          value={draft.bandSignal}
          onChange={(bandSignal) => onChange({ bandSignal })}
        />
        <TextInput
          label="Cut points"
          placeholder="0.3, 0.8"
          disabled={draft.bandSignal === null}
          value={draft.bandCuts}
          onChange={(event) => onChange({ bandCuts: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label="By the first trigger that fired"
        description="Reviewers never learn it from the sample"
        checked={draft.trigger}
        onChange={(event) => onChange({ trigger: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

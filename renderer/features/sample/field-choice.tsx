import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count } from '../../../shared/format.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import type { Frame } from '../../../shared/model/kpi.ts';
import { api } from '../../api/client.ts';
import { cohortWords } from '../../components/cohort-words.ts';
import { MOST_VALUES } from './most-values.ts';
import styles from './sample.module.css';

interface FieldChoiceProps {
  readonly frame: Frame;
  readonly busy: boolean;
  readonly isDrawn: boolean;
  readonly onChoose: (fields: readonly CohortField[]) => void;
}

/** The fields by which the traffic was counted. */
export function FieldChoice({ frame, busy, isDrawn, onChoose }: FieldChoiceProps) {
  const cohorts = useQuery(api.cases.cohorts.queryOptions());
  const usable = (cohorts.data ?? []).filter(({ distinct }) => distinct > 1 && distinct <= MOST_VALUES);
  return (
    <div className={styles.fields}>
      <MultiSelect
        label="Split each outcome by"
        placeholder={frame.fields.length === 0 ? 'outcome alone' : ''}
        data={usable.map(({ field, distinct }) => ({
          value: field,
          label: `${cohortWords[field]} (${count(distinct)} values)`,
        }))}
        value={frame.fields}
        maxValues={3}
        disabled={busy || isDrawn}
        onChange={(fields) => onChoose(fields as CohortField[])}
        w={360}
      />
      <p className="pl-caption">
        {isDrawn
          ? 'A sample was drawn from these strata, so the fields stay as they are. Its plan can split further.'
          : 'Split only by what you can count in your traffic. Changing the fields asks for the counts anew; labels stay as they are.'}
      </p>
    </div>
  );
}

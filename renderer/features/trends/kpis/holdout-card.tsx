import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COHORT_FIELDS, type CohortField } from '../../../../shared/model/case.ts';
import type { Holdout } from '../../../../shared/model/task-definition.ts';
import { client } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { cohortWords } from '../../../components/cohort-words.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import styles from './counting.module.css';
import { type Facts, factOptions, fieldOf, keyOf } from './fact-options.ts';
import { useSaving } from './use-saving.ts';

const COHORT = 'cohort/';

interface HoldoutCardProps {
  readonly holdout: Holdout | null;
  readonly facts: Facts;
}

/** Cases that people handled beside the agent: the comparison that season cannot spoil. */
export function HoldoutCard({ holdout, facts }: HoldoutCardProps) {
  const [key, setKey] = useState<string | null>(
    holdout === null ? null : 'cohort' in holdout.by ? COHORT + holdout.by.cohort : keyOf(holdout.by.field),
  );
  const [value, setValue] = useState(holdout?.by.value ?? '');
  const [randomised, setRandomised] = useState(holdout?.randomised ?? false);
  const next = holdoutOf(key, value, randomised);
  const save = useSaving(() => client.taskKpis.setHoldout({ holdout: next }));
  const isChanged = JSON.stringify(next) !== JSON.stringify(holdout);
  return (
    <Card title="Holdout group" hint="cases that people handled in the same time">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) save.mutate();
        }}
      >
        <div className={styles.pair}>
          <Select
            label="Told by"
            placeholder="no holdout group"
            clearable
            data={[
              ...COHORT_FIELDS.map((field) => ({ value: COHORT + field, label: cohortWords[field] })),
              ...factOptions(facts, ['flag', 'text', 'number'], []),
            ]}
            value={key}
            onChange={setKey}
            clearButtonProps={{ 'aria-label': 'No holdout group' }}
          />
          <TextInput
            label="With the value"
            placeholder="human"
            value={value}
            maxLength={1000}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label="Chance decided who got which case"
          checked={randomised}
          onChange={(event) => setRandomised(event.currentTarget.checked)}
        />
        <div className={styles.foot}>
          <p className="pl-caption">They leave the agent’s figures and are what those are read against.</p>
          <Button type="submit" disabled={!isChanged || save.isPending}>
            {next === null && holdout !== null ? 'Take it away' : 'Use this group'}
          </Button>
        </div>
        {save.error && <ErrorNotice error={save.error} safe="The group is as it was." />}
      </form>
    </Card>
  );
}

function holdoutOf(key: string | null, value: string, randomised: boolean): Holdout | null {
  if (key === null || value.trim() === '') return null;
  const by = key.startsWith(COHORT)
    ? { cohort: key.slice(COHORT.length) as CohortField, value: value.trim() }
    : { field: fieldOf(key), value: value.trim() };
  return { by, randomised };
}

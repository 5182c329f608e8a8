import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TaskBaseline, TaskKpiId } from '../../../../shared/model/task-settings.ts';
import { client } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import styles from './counting.module.css';
import { fromTyped, toTyped, typedUnit } from './typed-units.ts';
import { useSaving } from './use-saving.ts';

interface BaselineFormProps {
  readonly kpi: TaskKpiId;
  readonly baseline: TaskBaseline | null;
  readonly currency: string;
}

const EMPTY = { value: null, n: null, low: null, high: null, date: '', source: '' };

/** What the KPI was before launch, with how many cases, when, and from where. */
export function BaselineForm({ kpi, baseline, currency }: BaselineFormProps) {
  const [draft, setDraft] = useState<Omit<TaskBaseline, 'value'> & { value: number | null }>(
    baseline ?? EMPTY,
  );
  const by = usePreferences(({ reviewer }) => reviewer) || 'somebody';
  const { value } = draft;
  const save = useSaving(() =>
    client.taskKpis.setBaseline({ kpi, baseline: value === null ? null : { ...draft, value }, by }),
  );
  const { factor, suffix } = typedUnit(kpi, currency);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const isWhole =
    value === null ? baseline !== null : /^\d{4}-\d\d-\d\d/.test(draft.date) && draft.source.trim() !== '';
  const isChanged = JSON.stringify(draft) !== JSON.stringify(baseline ?? EMPTY);
  const fields = [
    { key: 'value', label: 'Before launch' },
    { key: 'low', label: 'Interval from' },
    { key: 'high', label: 'Interval to' },
  ] as const;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && isChanged) save.mutate();
      }}
    >
      <div className={styles.triple}>
        {fields.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            placeholder="not known"
            suffix={suffix}
            hideControls
            value={toTyped(draft[key], factor)}
            onChange={(typed) => change({ [key]: fromTyped(typed, factor) })}
          />
        ))}
        <NumberInput
          label="Cases, n"
          placeholder="not known"
          min={1}
          allowDecimal={false}
          hideControls
          value={draft.n ?? ''}
          onChange={(typed) => change({ n: typed === '' ? null : Number(typed) })}
        />
        <TextInput
          label="Last day"
          placeholder="2026-08-07"
          value={draft.date}
          maxLength={10}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          label="Source"
          placeholder="helpdesk export"
          value={draft.source}
          maxLength={500}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      </div>
      <div className={styles.signed}>
        <p className="pl-caption">
          Without an interval a share gets one from n; other values are taken as exact.
        </p>
        <Button type="submit" disabled={!isWhole || !isChanged || save.isPending}>
          {value === null && baseline !== null ? 'Take it away' : 'Keep the baseline'}
        </Button>
      </div>
      {save.error && <ErrorNotice error={save.error} safe="The baseline is as it was." />}
    </form>
  );
}

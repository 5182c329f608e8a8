import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { count, NBSP, percent } from '../../../shared/format.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import type { Frame, Stratum } from '../../../shared/model/kpi.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { cohortWords } from '../../components/cohort-words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { countsOf, keyOf, meaningOf, nameOf, populationOf, problemOf } from './frame-draft.ts';
import styles from './sample.module.css';

/** More values than this make strata too thin to say anything. */
const MOST_VALUES = 40;

interface FrameEditorProps {
  readonly frame: Frame;
  /** While a sample is in force the fields stay as they are; counts may change. */
  readonly isDrawn: boolean;
}

/** The strata with their population counts, edited in place and saved as one. */
export function FrameEditor({ frame, isDrawn }: FrameEditorProps) {
  const queries = useQueryClient();
  const [counts, setCounts] = useState(() => countsOf(frame));
  const save = useMutation({
    mutationFn: (fields: readonly CohortField[]) =>
      client.frame.set({
        fields: [...fields],
        population: fields === frame.fields ? populationOf(frame, counts) : [],
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(api.frame.get.queryKey(), saved);
      await queries.invalidateQueries();
      announce('Saved');
    },
  });
  const problem = problemOf(frame, counts);
  const changed = frame.strata.some((stratum) => (counts.get(keyOf(stratum)) ?? null) !== stratum.population);
  const canSave = changed && problem === null && !save.isPending;
  const submit = () => {
    if (canSave) save.mutate(frame.fields);
  };
  const change = (stratum: Stratum, population: number | null) =>
    setCounts((before) => new Map(before).set(keyOf(stratum), population));
  const takeAsWhole = () =>
    setCounts(new Map(frame.strata.map((stratum) => [keyOf(stratum), stratum.sampled])));
  useKeys('Population counts', [
    { keys: 'Ctrl+Enter', does: 'Save the counts', run: submit, when: () => canSave },
  ]);
  return (
    <div className={styles.stack}>
      <Card
        title="1. How many cases were there in all?"
        hint="of the period and the traffic from which the imported cases were drawn"
        actions={
          <Button variant="subtle" onClick={takeAsWhole}>
            The imported cases are all there were
          </Button>
        }
      >
        <FieldChoice
          frame={frame}
          busy={save.isPending}
          isDrawn={isDrawn}
          onChoose={(fields) => save.mutate(fields)}
        />
        <div className={styles.table}>
          <DataTable
            label="Strata and their population"
            rows={frame.strata}
            rowKey={keyOf}
            columns={[
              { key: 'stratum', head: 'Stratum', cell: nameOf },
              { key: 'sampled', head: 'Imported', right: true, cell: ({ sampled }) => count(sampled) },
              { key: 'labelled', head: 'Labelled', right: true, cell: ({ labelled }) => count(labelled) },
              {
                key: 'population',
                head: 'Cases in all',
                right: true,
                cell: (stratum) => (
                  <NumberInput
                    aria-label={`Cases in all: ${nameOf(stratum)}`}
                    className={styles.number ?? ''}
                    placeholder="not known"
                    min={0}
                    allowDecimal={false}
                    allowNegative={false}
                    thousandSeparator=","
                    hideControls
                    value={counts.get(keyOf(stratum)) ?? ''}
                    onChange={(value) => change(stratum, value === '' ? null : Number(value))}
                  />
                ),
              },
              {
                key: 'probability',
                head: 'Inclusion probability',
                right: true,
                cell: (stratum) => probabilityOf(stratum, counts.get(keyOf(stratum)) ?? null),
              },
            ]}
          />
        </div>
        <p className={styles.meaning}>{meaningOf(frame, counts)}</p>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {save.error && <ErrorNotice error={save.error} safe="The counts are as they were." />}
        <div className={styles.foot}>
          <SaveButton enabled={canSave} onSave={submit}>
            Save the counts
          </SaveButton>
        </div>
      </Card>
    </div>
  );
}

function probabilityOf({ sampled }: Stratum, population: number | null): string {
  if (population === null || population === 0) return 'not known';
  return population < sampled ? `over 100${NBSP}%` : percent(sampled / population);
}

interface FieldChoiceProps {
  readonly frame: Frame;
  readonly busy: boolean;
  readonly isDrawn: boolean;
  readonly onChoose: (fields: readonly CohortField[]) => void;
}

function FieldChoice({ frame, busy, isDrawn, onChoose }: FieldChoiceProps) {
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

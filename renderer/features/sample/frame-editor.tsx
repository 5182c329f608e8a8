import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { count, list, NBSP, percent, plural } from '../../../shared/format.ts';
import { type CohortField, OUTCOMES } from '../../../shared/model/case.ts';
import type { Frame, Stratum } from '../../../shared/model/kpi.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { COUNTS_PATH } from './counts/counts-path.ts';
import { FieldChoice } from './field-choice.tsx';
import { countsOf, keyOf, meaningOf, nameOf, populationOf, problemOf } from './frame-draft.ts';
import styles from './sample.module.css';

const TITLE = '1. How many cases were there in all?';

interface FrameEditorProps {
  readonly frame: Frame;
  /** While a sample is in force the fields stay as they are; counts may change. */
  readonly isDrawn: boolean;
}

/** The strata with their population counts, edited in place and saved as one. */
export function FrameEditor({ frame, isDrawn }: FrameEditorProps) {
  const queries = useQueryClient();
  const [counts, setCounts] = useState(() => countsOf(frame));
  const [isOpen, setOpen] = useState(() => frame.strata.some(({ population }) => population === null));
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
  if (!isOpen) return <CountedFrame frame={frame} onOpen={() => setOpen(true)} />;
  return (
    <div className={styles.stack}>
      <Card
        title={TITLE}
        hint="of the period and the traffic from which the imported cases were drawn"
        actions={
          <>
            <CountsLink />
            <Button variant="subtle" onClick={takeAsWhole}>
              The imported cases are all there were
            </Button>
          </>
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
                head: isDrawn ? 'Share imported' : 'Inclusion probability',
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

interface CountedFrameProps {
  readonly frame: Frame;
  readonly onOpen: () => void;
}

/** All is counted: one sentence, so that the plan is at hand. */
function CountedFrame({ frame, onOpen }: CountedFrameProps) {
  const sides = OUTCOMES.map((outcome) => ({
    outcome,
    cases: frame.strata
      .filter((stratum) => stratum.outcome === outcome)
      .reduce((sum, { population }) => sum + (population ?? 0), 0),
  })).filter(({ cases }) => cases > 0);
  const all = sides.reduce((sum, { cases }) => sum + cases, 0);
  const strata = plural(frame.strata.length, 'stratum', 'strata');
  return (
    <Card
      title={TITLE}
      actions={
        <>
          <CountsLink />
          <Button onClick={onOpen}>Show the counts</Button>
        </>
      }
    >
      <p>
        {plural(all, 'case')}: {list(sides.map(({ outcome, cases }) => `${count(cases)} ${outcome}`))}, in{' '}
        {strata}.
      </p>
    </Card>
  );
}

/** The way to counts by period, from a table or a log. */
function CountsLink() {
  return (
    <Button variant="subtle" component={Link} href={COUNTS_PATH}>
      Counts by period
    </Button>
  );
}

function probabilityOf({ sampled }: Stratum, population: number | null): string {
  if (population === null || population === 0) return 'not known';
  return population < sampled ? `over 100${NBSP}%` : percent(sampled / population);
}

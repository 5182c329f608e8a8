import { NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PopulationCount } from '../../../../shared/model/population.ts';
import { api, client } from '../../../api/client.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import styles from './counts.module.css';
import { cellWords } from './period-words.ts';

interface PeriodEditorProps {
  readonly period: string;
  readonly onDone: () => void;
}

/** More counts than these are corrected in the file. */
const EDITED_AT_ONCE = 1000;

/** The single counts of one period, corrected in place and saved as one. */
export function PeriodEditor({ period, onDone }: PeriodEditorProps) {
  const range = period === '' ? {} : { from: period, to: period };
  const counts = useQuery(api.population.counts.queryOptions({ input: { ...range, limit: EDITED_AT_ONCE } }));
  return (
    <LoadState query={counts} what="Reading the counts" safe="The counts are as they were.">
      {(found) => <Cells cells={found.counts.filter((one) => one.period === period)} onDone={onDone} />}
    </LoadState>
  );
}

interface CellsProps {
  readonly cells: readonly PopulationCount[];
  readonly onDone: () => void;
}

function Cells({ cells, onDone }: CellsProps) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<ReadonlyMap<PopulationCount, number>>(new Map());
  const changed = [...typed].filter(([cell, cases]) => cell.cases !== cases);
  const save = useMutation({
    mutationFn: () => client.population.put({ counts: changed.map(([cell, cases]) => ({ ...cell, cases })) }),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries();
      announce('Saved');
    },
  });
  return (
    <>
      <div className={styles.edited}>
        <DataTable
          label="Counts to correct"
          rows={cells}
          rowKey={({ values, outcome }) => cellWords(values, outcome)}
          columns={[
            {
              key: 'cell',
              head: 'Cases',
              cell: ({ period, values, outcome }) => (
                <bdi>{[...(period ? [period] : []), cellWords(values, outcome)].join(', ')}</bdi>
              ),
            },
            {
              key: 'count',
              head: 'Count',
              right: true,
              cell: (cell) => (
                <NumberInput
                  aria-label={`Count of ${cellWords(cell.values, cell.outcome)}`}
                  min={0}
                  allowDecimal={false}
                  allowNegative={false}
                  thousandSeparator=","
                  hideControls
                  className={styles.number ?? ''}
                  value={typed.get(cell) ?? cell.cases}
                  onChange={(value) =>
                    setTyped((before) => new Map(before).set(cell, value === '' ? 0 : Number(value)))
                  }
                />
              ),
            },
          ]}
        />
      </div>
      {save.error && <ErrorNotice error={save.error} safe="The counts are as they were." />}
      <div className={styles.foot}>
        <SaveButton enabled={changed.length > 0 && !save.isPending} onSave={() => save.mutate()}>
          Save the counts
        </SaveButton>
      </div>
    </>
  );
}

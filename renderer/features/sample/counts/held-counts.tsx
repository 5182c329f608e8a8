import { Button, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { count, dayTime, plural } from '../../../../shared/format.ts';
import { OUTCOMES } from '../../../../shared/model/case.ts';
import type { PopulationTable } from '../../../../shared/model/population.ts';
import { client } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import styles from './counts.module.css';
import { PeriodEditor } from './period-editor.tsx';
import { grainWords, rangeWords } from './period-words.ts';

const SOURCES = {
  table: 'from a table',
  log: 'counted in a log',
  cases: 'counted in the imported cases',
  typed: 'changed by hand',
} as const;

/** The counts that are here: totals per period, and which periods the strata hold. */
export function HeldCounts({ table }: { readonly table: PopulationTable }) {
  const queries = useQueryClient();
  const { unit, fields, source, inUse, periods, periodsMore } = table;
  const [from, setFrom] = useState(inUse?.from ?? null);
  const [to, setTo] = useState(inUse?.to ?? null);
  const [edited, setEdited] = useState<string | null>(null);
  const settled = async (said: string) => {
    await queries.invalidateQueries();
    announce(said);
  };
  const use = useMutation({
    mutationFn: () => client.population.use({ from, to }),
    onSuccess: () => settled('The strata hold these counts'),
  });
  const clear = useMutation({
    mutationFn: () => client.population.clear(),
    onSuccess: () => settled('The table was taken away'),
  });
  const isHeld = inUse !== null && inUse.from === from && inUse.to === to;
  const named = periods.map(({ period }) => period).filter((period) => period !== '');
  const present = OUTCOMES.filter((outcome) =>
    periods.some(({ outcomes }) => outcomes[outcome] !== undefined),
  );
  return (
    <Card
      title={
        inUse === null
          ? 'The strata do not hold the counts of this table'
          : `The strata hold the counts of ${rangeWords(inUse)}`
      }
      hint={`${plural(table.cells, 'count')} ${grainWords(unit, fields)}, ${SOURCES[source.kind]}, ${dayTime(source.at)}`}
      actions={
        <Button variant="subtle" size="xs" loading={clear.isPending} onClick={() => clear.mutate()}>
          Take the table away
        </Button>
      }
    >
      <div className={styles.row}>
        {unit !== null && (
          <>
            <Period label="First period" value={from} periods={named} onChange={setFrom} />
            <Period label="Last period" value={to} periods={named} onChange={setTo} />
          </>
        )}
        <Button
          variant={isHeld ? 'default' : 'filled'}
          disabled={isHeld}
          loading={use.isPending}
          onClick={() => use.mutate()}
        >
          {isHeld ? 'In use' : 'Use these counts'}
        </Button>
      </div>
      {use.error && <ErrorNotice error={use.error} safe="The strata hold what they held." />}
      {clear.error && <ErrorNotice error={clear.error} safe="The counts are as they were." />}
      <div className={styles.scroll}>
        <DataTable
          label="Counts per period"
          sticky
          rows={periods}
          rowKey={({ period }) => period}
          columns={[
            { key: 'period', head: unit ?? 'Period', cell: ({ period }) => period || 'no period' },
            ...present.map((outcome) => ({
              key: outcome,
              head: outcome,
              right: true,
              cell: ({ outcomes }: PopulationTable['periods'][number]) => count(outcomes[outcome] ?? 0),
            })),
            {
              key: 'edit',
              head: 'Correct',
              right: true,
              cell: ({ period }) => (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={`${edited === period ? 'Close' : 'Correct'} ${period || 'the counts'}`}
                  onClick={() => setEdited(edited === period ? null : period)}
                >
                  {edited === period ? 'Close' : 'Correct'}
                </Button>
              ),
            },
          ]}
        />
      </div>
      {periodsMore > 0 && <p className="pl-caption">And {plural(periodsMore, 'earlier period')}.</p>}
      {edited !== null && <PeriodEditor key={edited} period={edited} onDone={() => setEdited(null)} />}
    </Card>
  );
}

interface PeriodProps {
  readonly label: string;
  readonly value: string | null;
  readonly periods: readonly string[];
  readonly onChange: (period: string | null) => void;
}

function Period({ label, value, periods, onChange }: PeriodProps) {
  return (
    <Select
      label={label}
      placeholder="open"
      clearable
      clearButtonProps={{ 'aria-label': `${label}: open` }}
      searchable
      data={[...periods]}
      value={value}
      onChange={onChange}
      w={180}
    />
  );
}

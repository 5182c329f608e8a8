import { NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VersionRow } from '../../../../shared/model/version-comparison.ts';
import { client } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './versions.module.css';

interface MarginsCardProps {
  readonly rows: readonly VersionRow[];
  readonly currency: string;
}

/** How far each KPI may move and still count as not moved. */
export function MarginsCard({ rows, currency }: MarginsCardProps) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({});
  const changed = rows.flatMap((row) => {
    const value = typed[row.id];
    const next = value === undefined ? null : value / factorOf(row);
    return next === null || !(next > 0) || Math.abs(next - row.margin.value) < 1e-9 ? [] : [{ row, next }];
  });
  const save = useMutation({
    mutationFn: async () => {
      for (const { row, next } of changed)
        await client.versions.setMargin({ kpi: row.id, margin: { ...row.margin, value: next } });
    },
    onSuccess: async () => {
      setTyped({});
      await queries.invalidateQueries();
      announce('Saved');
    },
  });
  const canSave = changed.length > 0 && !save.isPending;
  const submit = () => {
    if (canSave) save.mutate();
  };
  useKeys('Versions', [{ keys: 'Ctrl+Enter', does: 'Save the margins', run: submit }]);
  return (
    <Card
      title="Margins"
      hint="how far a KPI may move and still count as not moved; declare them before looking"
    >
      <div className={styles.margins}>
        {rows.map((row) => (
          <NumberInput
            key={row.id}
            label={row.name}
            hideControls
            min={0}
            suffix={suffixOf(row, currency)}
            value={typed[row.id] ?? Math.round(row.margin.value * factorOf(row) * 1000) / 1000}
            onChange={(value) => setTyped((before) => ({ ...before, [row.id]: Number(value) }))}
          />
        ))}
      </div>
      {save.error && <ErrorNotice error={save.error} safe="The margins are as they were." />}
      <div className={styles.foot}>
        <SaveButton enabled={canSave} onSave={submit}>
          Save the margins
        </SaveButton>
      </div>
    </Card>
  );
}

function factorOf({ margin, unit }: VersionRow): number {
  return margin.relative || unit === 'share' ? 100 : 1;
}

function suffixOf({ margin, unit }: VersionRow, currency: string): string {
  if (margin.relative) return ' % of before';
  if (unit === 'share') return ' points';
  return unit === 'money' ? ` ${currency}` : '';
}

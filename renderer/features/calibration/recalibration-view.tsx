import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { METHOD_WORDS } from '../../../shared/analysis/calibration/choose-map.ts';
import { fixed, plural } from '../../../shared/format.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import type {
  ForecastQuality,
  Recalibration,
  RecalibrationMethod,
} from '../../../shared/model/recalibration.ts';
import { client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { BeforeAndAfter } from './before-and-after.tsx';
import styles from './calibration.module.css';

interface RecalibrationViewProps {
  readonly found: Recalibration;
  /** Where maps are made for each group. */
  readonly by: CohortField | null;
}

interface Row {
  readonly name: string;
  readonly quality: ForecastQuality | null;
  readonly said: string;
}

/** Before and after, on labels that no map was fitted on, and the map to take away. */
export function RecalibrationView({ found, by }: RecalibrationViewProps) {
  const fitted = found.tries.filter(({ map }) => map !== null);
  const [asked, setAsked] = useState<RecalibrationMethod | null>(null);
  const method =
    fitted.find((one) => one.method === (asked ?? found.recommended))?.method ?? fitted[0]?.method;
  const save = useMutation({
    mutationFn: async (format: 'json' | 'csv') => {
      if (method === undefined) return;
      const input = { signal: found.signal, method, format, ...(by && { by }) };
      saveDocument(await client.calibration.exportMap(input));
    },
  });
  const shown = fitted.find((one) => one.method === method);
  if (!shown?.after) return <p className={styles.answer}>{found.sentence}</p>;
  const rows: Row[] = [
    ...(found.before ? [{ name: 'As stated', quality: found.before, said: '' }] : []),
    ...found.tries.map((one) => ({
      name: METHOD_WORDS[one.method],
      quality: one.after,
      said: one.formula ?? one.reason ?? '',
    })),
  ];
  return (
    <>
      <p className={styles.answer}>{found.sentence}</p>
      <BeforeAndAfter found={found} after={shown.after} method={shown.method} />
      <div className={styles.scrolls}>
        <DataTable
          label="Maps on labels they were not fitted on"
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: 'Map', cell: ({ name }) => name },
            { key: 'brier', head: 'Brier', right: true, cell: ({ quality }) => figure(quality?.brier, 3) },
            { key: 'error', head: 'ECE', right: true, cell: ({ quality }) => figure(quality?.error, 3) },
            { key: 'slope', head: 'Slope', right: true, cell: ({ quality }) => figure(quality?.slope, 2) },
            {
              key: 'said',
              head: 'Formula',
              cell: ({ said }) => <span className={styles.formula}>{said}</span>,
            },
          ]}
        />
      </div>
      <div className={styles.take}>
        <Segmented
          label="Map"
          value={shown.method}
          options={fitted.map((one) => ({ value: one.method, label: METHOD_WORDS[one.method] }))}
          onChange={setAsked}
        />
        <Button onClick={() => save.mutate('json')}>Export as JSON</Button>
        <Button onClick={() => save.mutate('csv')}>Export as CSV</Button>
      </div>
      {save.error && <ErrorNotice error={save.error} />}
      <p className={styles.caption}>
        Fitted on {plural(found.n, 'label')}; every figure and curve here is of {found.folds} folds, in which
        no case is judged by a map that has seen its label. {by ? 'The file holds a map for each group.' : ''}
      </p>
    </>
  );
}

function figure(value: number | null | undefined, decimals: number): string {
  return value == null ? '' : fixed(value, decimals);
}

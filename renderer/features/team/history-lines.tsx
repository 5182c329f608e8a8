import { dayTime } from '../../../shared/format.ts';
import type { HistoryLine } from '../../../shared/model/bundle.ts';
import { DataTable } from '../../components/data-table.tsx';
import styles from './team.module.css';

const STATE: Readonly<Record<HistoryLine['state'], string>> = {
  stands: 'stands',
  waits: 'waits for a decision',
  replaced: 'replaced',
};

/** Events, one line each. */
export function HistoryLines({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <DataTable
      label="History"
      rows={lines}
      rowKey={({ eventId }) => eventId}
      columns={[
        { key: 'when', head: 'When', cell: ({ recordedAt }) => dayTime(recordedAt) },
        { key: 'who', head: 'Who', cell: ({ reviewer }) => <bdi>{reviewer}</bdi> },
        { key: 'case', head: 'Case', cell: ({ caseId }) => <bdi>{caseId}</bdi> },
        { key: 'what', head: 'What', cell: ({ what }) => what },
        {
          key: 'before',
          head: 'In place of',
          cell: ({ superseded }) =>
            superseded.map(({ what }) => what ?? 'an event that is not here').join('; '),
        },
        { key: 'state', head: 'Now', cell: ({ state }) => STATE[state] },
        {
          key: 'where',
          head: 'Where',
          cell: ({ device, brought }) => (
            <span className={styles.where}>
              <bdi>{device}</bdi>
              {brought ? ', by bundle' : ''}
            </span>
          ),
        },
      ]}
    />
  );
}

import { mergeRemarks } from '../../../shared/analysis/merge-words.ts';
import { count, dayTime, plural } from '../../../shared/format.ts';
import type { MergeReport } from '../../../shared/model/bundle.ts';
import { DataTable } from '../../components/data-table.tsx';
import styles from './team.module.css';

/** What a merge does or did; the numbers of events add up. */
export function MergeReportView({ report, done }: { readonly report: MergeReport; readonly done: boolean }) {
  const { events, people } = report;
  const remarks = mergeRemarks(report);
  return (
    <div className={styles.stack} role="status">
      <p>
        {done ? 'Merged: bundle' : 'Bundle'} of {report.for}, made {dayTime(report.madeAt)}.{' '}
        {plural(events.total, 'event')}, {count(events.new)} new, {count(events.alreadyHere)} already here.
      </p>
      {people.length > 0 && (
        <DataTable
          label={done ? 'What was new' : 'What is new'}
          rows={people}
          rowKey={({ reviewer }) => reviewer}
          columns={[
            { key: 'who', head: 'Who', cell: ({ reviewer }) => <bdi>{reviewer}</bdi> },
            { key: 'labels', head: 'Labels', right: true, cell: (row) => count(row.labels) },
            { key: 'cases', head: 'Cases', right: true, cell: (row) => count(row.cases) },
            { key: 'back', head: 'Taken back', right: true, cell: (row) => count(row.takenBack) },
            { key: 'other', head: 'Other', right: true, cell: (row) => count(row.other) },
          ]}
        />
      )}
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

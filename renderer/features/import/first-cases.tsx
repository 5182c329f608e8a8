import { count } from '../../../shared/format.ts';
import type { ImportPreview } from '../../../shared/model/import.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import styles from './import.module.css';

interface FirstCasesProps {
  readonly cases: ImportPreview['firstCases'];
  readonly of: number;
}

/** The first rows as the cases they would become. */
export function FirstCases({ cases, of }: FirstCasesProps) {
  if (cases.length === 0) return null;
  return (
    <Card title="First rows as cases" hint={`${cases.length} of ${count(of)}`}>
      <SideScroll label="First rows as cases, scrolling">
        <DataTable
          label="First rows as cases"
          rows={cases}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              key: 'case',
              head: 'Case',
              cell: ({ caseId }) => <bdi className={`${styles.id} pl-mono`}>{caseId}</bdi>,
            },
            { key: 'topic', head: 'Topic', cell: ({ topic }) => <bdi>{topic ?? 'none'}</bdi> },
            { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => outcome },
            { key: 'turns', head: 'Turns', right: true, cell: ({ turns }) => count(turns) },
            {
              key: 'packet',
              head: 'Packet',
              cell: ({ packet }) => <bdi className={styles.example}>{packet ?? 'none'}</bdi>,
            },
          ]}
        />
      </SideScroll>
    </Card>
  );
}

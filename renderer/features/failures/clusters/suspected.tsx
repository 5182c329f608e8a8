import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { count, plural } from '../../../../shared/format.ts';
import type { FailureCluster, FailureClusters } from '../../../../shared/model/failure.ts';
import { usePendingFilter } from '../../../api/pending-filter.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import styles from './workplace.module.css';

/** Escalations before anybody has judged them, by how they went: what to judge next. Nothing here is counted. */
export function Suspected({ found }: { readonly found: FailureClusters }) {
  const judge = useJudge();
  const columns: Column<FailureCluster>[] = [
    { head: 'How they went', key: 'name', cell: (cluster) => <bdi>{cluster.name}</bdi> },
    { head: 'Cases', key: 'cases', right: true, cell: (cluster) => count(cluster.count) },
    { head: 'Mostly', key: 'mostly', cell: (cluster) => <bdi>{cluster.mostly?.value ?? ''}</bdi> },
    {
      head: '',
      key: 'judge',
      cell: (cluster) => (
        <Button size="compact-sm" onClick={() => judge(cluster.members)}>
          Judge<span className="pl-hidden"> {cluster.name}</span>
        </Button>
      ),
    },
  ];
  return (
    <div className={styles.single}>
      <p className={styles.finding}>
        <b>{found.headline}.</b> They are grouped by how they went, so that cases which failed alike can be
        judged one after the other. Until then they count as nothing, here and everywhere.
      </p>
      {found.clusters.length > 0 && (
        <Card title="Groups of escalations that nobody has judged">
          <DataTable
            label="Groups of escalations that nobody has judged"
            columns={columns}
            rows={found.clusters}
            rowKey={({ id }) => id}
          />
        </Card>
      )}
      {found.unclustered.length > 0 && (
        <p className={styles.finding}>
          {plural(found.unclustered.length, 'case')} unlike every group.{' '}
          <Button size="compact-sm" onClick={() => judge(found.unclustered)}>
            Judge them
          </Button>
        </p>
      )}
    </div>
  );
}

/** Review lists at most so many cases that were chosen elsewhere. */
const AT_ONCE = 200;

/** Opens Review on these cases. */
function useJudge(): (caseIds: readonly string[]) => void {
  const [, go] = useLocation();
  const ask = usePendingFilter((pending) => pending.ask);
  return (caseIds) => {
    ask({ among: caseIds.slice(0, AT_ONCE) });
    go('/review');
  };
}

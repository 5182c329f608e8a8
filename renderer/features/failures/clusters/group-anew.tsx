import { Button, Progress } from '@mantine/core';
import { count, plural } from '../../../../shared/format.ts';
import { client } from '../../../api/client.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useJob } from '../../../components/use-job.ts';
import styles from './cluster-list.module.css';

/** Failures that came in since the clusters were found: found again in the background, under the ids they have. */
export function GroupAnew({ waiting }: { readonly waiting: number }) {
  const { job, start, cancel } = useJob((_: null, signal) => client.failures.find({}, { signal }));
  if (job.state === 'failed')
    return (
      <ErrorNotice error={job.error} safe="The clusters are as they were." onRetry={() => start(null)} />
    );
  if (job.state === 'running') {
    const { phase, done, total } = job.progress ?? { phase: 'reading', done: 0, total: 0 };
    return (
      <div className={styles.anew}>
        <span role="status">
          {phase === 'reading' ? `Reading ${count(done)} of ${plural(total, 'case')}` : 'Grouping'}
        </span>
        <Progress
          value={total > 0 ? (done / total) * 100 : 0}
          aria-label="Share of the cases that are read"
        />
        <Button size="compact-sm" onClick={cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.anew}>
      <span>{plural(waiting, 'failure')} came in since the clusters were found.</span>
      <Button size="compact-sm" onClick={() => void start(null)}>
        Group anew
      </Button>
    </div>
  );
}

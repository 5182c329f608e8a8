import { Button } from '@mantine/core';
import { count, plural } from '../../../shared/format.ts';
import type { TranscriptsTaken } from '../../../shared/model/sample.ts';
import { chooseFile } from '../../api/choose-file.ts';
import { client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useJob } from '../../components/use-job.ts';
import styles from './sample.module.css';

/** Drawn cases whose transcript stayed in the log: it is read again for them. Nothing when all are here. */
export function TranscriptsCard({ missing }: { readonly missing: number }) {
  const { job, start, cancel } = useJob((handle: string, signal) =>
    client.sample.takeTranscripts({ handle }, { signal }),
  );
  const choose = async () => {
    const file = await chooseFile('cases');
    if (file) await start(file.handle);
  };
  if (missing === 0 && job.state !== 'done') return null;
  return (
    <Card
      title={
        missing === 0
          ? 'Every drawn case is here with its transcript'
          : `${plural(missing, 'drawn case')} cannot be judged yet: what was said is still in the log`
      }
    >
      {missing > 0 && (
        <p className={styles.sentence}>
          The log came in as the population, without its transcripts. Choose the same file again: only the
          transcripts of drawn cases are taken from it.
        </p>
      )}
      {job.state === 'running' && <JobProgress progress={job.progress} onCancel={cancel} />}
      {job.state === 'done' && <Taken result={job.result} />}
      {job.state === 'failed' && (
        <ErrorNotice error={job.error} safe="Transcripts that were taken stay; no label was lost." />
      )}
      {missing > 0 && job.state !== 'running' && (
        <Button variant="filled" onClick={() => void choose()}>
          Choose the log
        </Button>
      )}
    </Card>
  );
}

function Taken({ result: { file, wanted, taken, conflicts } }: { readonly result: TranscriptsTaken }) {
  return (
    <div role="status">
      <p className={styles.sentence}>
        {count(taken)} of {plural(wanted, 'transcript')} taken from <bdi>{file}</bdi>.
      </p>
      {conflicts.length > 0 && (
        <ul>
          {conflicts.slice(0, 20).map(({ caseId, differences }) => (
            <li key={caseId}>
              <bdi className="pl-mono">{caseId}</bdi> is told otherwise there:{' '}
              <bdi>{differences.join('; ')}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

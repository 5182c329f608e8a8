import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { count, plural } from '../../../../shared/format.ts';
import type { ImportProgress } from '../../../../shared/model/import.ts';
import type { LabelImportResult } from '../../../../shared/model/label-import.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CountStrip } from '../count-strip.tsx';
import styles from '../import.module.css';
import { QuarantineCard } from '../quarantine-card.tsx';
import { RunningCard } from '../running-card.tsx';
import { ConflictingLabels } from './conflicting-labels.tsx';
import { ReviewersCard } from './reviewers-card.tsx';
import type { LabelRun } from './use-label-import.ts';
import { useWithdraw } from './use-withdraw.ts';

interface LabelRunStateProps {
  readonly run: Exclude<LabelRun, { state: 'idle' }>;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onAnother: () => void;
}

/** The third step: under way, done, cancelled or failed. */
export function LabelRunState({ run, onCancel, onRetry, onAnother }: LabelRunStateProps) {
  switch (run.state) {
    case 'running':
      return (
        <RunningCard
          progress={run.progress}
          phases={PHASES}
          told={({ rows, phase }) => plural(rows, phase === 'reading' ? 'row' : 'label')}
          cancelled="A cancel takes all of it back."
          onCancel={onCancel}
        />
      );
    case 'done':
      return <Done result={run.result} onAnother={onAnother} />;
    case 'cancelled':
      return (
        <Card title="Import cancelled">
          <p className={styles.words}>
            No label of the file stands. The labels that were here are as before.
          </p>
          <Button onClick={onAnother}>Choose a file</Button>
        </Card>
      );
    case 'failed':
      return (
        <ErrorNotice
          error={run.error}
          safe="No label of the file stands, and none that was here was lost."
          onRetry={onRetry}
          actions={<Button onClick={onAnother}>Choose another file</Button>}
        />
      );
  }
}

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading the values',
  writing: 'Writing labels',
  tidying: 'Finishing',
};

function Done({ result, onAnother }: { readonly result: LabelImportResult; readonly onAnother: () => void }) {
  const [, go] = useLocation();
  const withdraw = useWithdraw();
  const { importId } = result;
  const canWithdraw = importId !== null && !withdraw.data && !withdraw.isPending;
  const takeBack = () => {
    if (canWithdraw) withdraw.mutate(importId);
  };
  useKeys('Result', [{ keys: 'Z', does: 'Take the import back', run: takeBack, when: () => canWithdraw }]);
  return (
    <div className={styles.stack}>
      <Card>
        <div role="status">
          <h2 className="pl-verdict">{withdraw.data ? takenBackWords(withdraw.data) : headline(result)}</h2>
        </div>
        <p className={styles.words}>
          From <bdi>{result.file}</bdi>.
        </p>
        {withdraw.error && <ErrorNotice error={withdraw.error} safe="No label was lost." />}
        <div className={styles.next}>
          <Button variant="filled" onClick={() => go('/agreement')} rightSection={<KeyCaps of="G A" />}>
            See how far they agree
          </Button>
          {importId !== null && !withdraw.data && (
            <Button loading={withdraw.isPending} onClick={takeBack} rightSection={<KeyCaps of="Z" />}>
              Take it back
            </Button>
          )}
          <Button variant="subtle" onClick={onAnother} rightSection={<KeyCaps of="Ctrl+Enter" />}>
            Import another file
          </Button>
        </div>
      </Card>
      <CountStrip counts={result} complete isDone what="Labels" />
      <div className={styles.columns}>
        <ReviewersCard reviewers={result.reviewers} />
        <div className={styles.stack}>
          {result.quarantine.length > 0 && (
            <QuarantineCard rows={result.quarantine} total={result.quarantined} what="label" />
          )}
          {result.conflictList.length > 0 && (
            <ConflictingLabels conflicts={result.conflictList} total={result.conflicts} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The finding in one sentence. */
function headline({ new: added, reviewers, conflicts, quarantined }: LabelImportResult): string {
  const people = new Set(reviewers.filter((row) => row.new > 0).map(({ reviewer }) => reviewer)).size;
  const done =
    added === 0 ? 'Nothing new.' : `${plural(added, 'label')} of ${plural(people, 'reviewer')} imported.`;
  const aside =
    quarantined > 0 ? ` ${plural(quarantined, 'label')} kept aside, each with its line and reason.` : '';
  const differ = conflicts > 0 ? ` ${count(conflicts)} say otherwise than what stands, which stays.` : '';
  return `${done}${aside}${differ}`;
}

function takenBackWords({ takenBack, kept }: { takenBack: number; kept: number }): string {
  const stays = kept > 0 ? ` ${plural(kept, 'label')} answered anew since stay.` : '';
  return `${plural(takenBack, 'label')} taken back.${stays}`;
}

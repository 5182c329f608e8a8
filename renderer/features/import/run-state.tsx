import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { count, plural } from '../../../shared/format.ts';
import type { ImportProgress, ImportResult } from '../../../shared/model/import.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { CountStrip } from './count-strip.tsx';
import styles from './import.module.css';
import { progressWords } from './progress-words.ts';
import { QuarantineCard } from './quarantine-card.tsx';
import { RatersOffer } from './raters-offer.tsx';
import { RunningCard } from './running-card.tsx';
import type { Run } from './use-import.ts';
import { useUndoImport } from './use-undo-import.ts';

interface RunStateProps {
  readonly run: Exclude<Run, { state: 'idle' }>;
  /** Columns of the file that look like answers of raters. */
  readonly raters: readonly string[];
  readonly onLabels: () => void;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onAnother: () => void;
  /** What is next: another file, or back to those that were chosen together. */
  readonly another: string;
  readonly onMend: (importId: number) => void;
}

/** The third step: under way, done, cancelled or failed. */
export function RunState(props: RunStateProps) {
  const { run, onCancel, onRetry, onAnother } = props;
  switch (run.state) {
    case 'running':
      return (
        <RunningCard
          progress={run.progress}
          phases={PHASES}
          told={(progress, elapsed) => {
            const { far, pace } = progressWords(progress, elapsed);
            return pace === null ? far : `${far}; ${pace}`;
          }}
          cancelled="A cancel keeps nothing of the file."
          onCancel={onCancel}
        />
      );
    case 'done':
      return <Done {...props} result={run.result} />;
    case 'cancelled':
      return (
        <Card title="Import cancelled">
          <p className={styles.words}>Nothing of the file was kept. The workspace is as it was before.</p>
          <Button onClick={onAnother}>Choose a file</Button>
        </Card>
      );
    case 'failed':
      return (
        <ErrorNotice
          error={run.error}
          safe="Nothing of the file was kept, and no label was lost."
          onRetry={onRetry}
          actions={<Button onClick={onAnother}>Choose another file</Button>}
        />
      );
  }
}

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading',
  writing: 'Writing cases',
  tidying: 'Counting the strata',
};

interface DoneProps extends Pick<RunStateProps, 'raters' | 'onLabels' | 'onAnother' | 'another' | 'onMend'> {
  readonly result: ImportResult;
}

function Done({ result, raters, onLabels, onAnother, another, onMend }: DoneProps) {
  const [, go] = useLocation();
  const { importId } = result;
  const undo = useUndoImport();
  if (undo.isSuccess) return <TakenBack cases={undo.data.cases} onAnother={onAnother} />;
  return (
    <div className={styles.stack}>
      <Card>
        <div role="status">
          <h2 className="pl-verdict">{headline(result)}</h2>
        </div>
        <p className={styles.words}>
          From <bdi>{result.file}</bdi>.
        </p>
        <div className={styles.next}>
          <Button variant="filled" onClick={() => go('/review')} rightSection={<KeyCaps of="G R" />}>
            Review cases
          </Button>
          <Button onClick={() => go('/sample')} rightSection={<KeyCaps of="G S" />}>
            Enter population counts
          </Button>
          <Button variant="subtle" onClick={onAnother} rightSection={<KeyCaps of="Ctrl+Enter" />}>
            {another}
          </Button>
          {importId !== null && result.quarantined > 0 && (
            <Button variant="subtle" onClick={() => onMend(importId)}>
              Mend {plural(result.quarantined, 'row')}
            </Button>
          )}
          {importId !== null && result.new > 0 && (
            <Button variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(importId)}>
              Take this import back
            </Button>
          )}
        </div>
      </Card>
      {undo.error && <ErrorNotice error={undo.error} safe="The workspace is as it was." />}
      <RatersOffer raters={raters} onLabels={onLabels} />
      <CountStrip counts={result} complete isDone />
      {result.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <div className={styles.columns}>
        {result.quarantine.length > 0 && (
          <QuarantineCard
            rows={result.quarantine}
            total={result.quarantined}
            hint={`${plural(result.quarantined, 'row')} kept aside`}
          />
        )}
        {result.conflictList.length > 0 && (
          <ConflictCard conflicts={result.conflictList} total={result.conflicts} />
        )}
      </div>
    </div>
  );
}

interface TakenBackProps {
  readonly cases: number;
  readonly onAnother: () => void;
}

function TakenBack({ cases, onAnother }: TakenBackProps) {
  return (
    <Card title="Import taken back">
      <p className={styles.words}>
        {plural(cases, 'case')} went with it. The workspace is as it was before, and the file can come in
        again.
      </p>
      <Button onClick={onAnother}>Choose a file</Button>
    </Card>
  );
}

/** The finding in one sentence. */
function headline({ new: added, conflicts, quarantined }: ImportResult): string {
  const aside =
    quarantined > 0
      ? ` ${plural(quarantined, 'row')} kept aside, ${quarantined === 1 ? 'with' : 'each with'} its line and reason.`
      : '';
  const differ = conflicts > 0 ? ` ${plural(conflicts, 'row')} differ from what is here.` : '';
  return `${added === 0 ? 'Nothing new.' : `${count(added)} rows imported.`}${aside}${differ}`;
}

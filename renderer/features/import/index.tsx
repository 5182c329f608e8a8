import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { usePendingDrop } from '../../api/pending-file.ts';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { MendAside } from './aside/mend-aside.tsx';
import { ChooseFile } from './choose-file.tsx';
import styles from './import.module.css';
import { LabelImport } from './labels/index.tsx';
import { LABELS_PATH } from './labels/label-file.ts';
import { useAsLabels, useOnlyLabels } from './labels/use-as-labels.ts';
import { Preview } from './preview.tsx';
import { RunState } from './run-state.tsx';
import { Steps } from './steps.tsx';
import { UnitsCard } from './units-card.tsx';
import { useFiles } from './use-files.ts';
import { useImport } from './use-import.ts';
import { useImportAll } from './use-import-all.ts';

/** Files come in as cases, or as labels of cases that are here. */
export function ImportPage() {
  const [location] = useLocation();
  return location === LABELS_PATH ? <LabelImport /> : <CaseImport />;
}

/** From files to cases: what they are, what they would change, and then each all or nothing. */
function CaseImport() {
  const flow = useImport();
  const { candidate, choose, preview, run, start, cancel } = flow;
  const { take, units, states, mark, leave } = useFiles((handle) => choose({ handle }));
  const all = useImportAll(mark);
  const [mending, setMending] = useState<number | null>(null);
  const running = run.state === 'running' || all.running;
  const pending = usePendingDrop((state) => state.what);
  const takePending = usePendingDrop((state) => state.take);
  const begin = take.mutate;
  useEffect(() => {
    if (!pending || running) return;
    takePending();
    setMending(null);
    choose(null);
    begin(pending);
  }, [pending, running, takePending, choose, begin]);
  const chosen = candidate?.handle;
  useEffect(() => {
    if (run.state === 'done' && chosen !== undefined) mark(chosen, { state: 'done', result: run.result });
  }, [run, chosen, mark]);
  const asLabels = useAsLabels(chosen);
  useOnlyLabels(preview.data?.labels?.only === true && run.state === 'idle', asLabels);
  const back = () => choose(null);
  const mend = (importId: number) => {
    choose(null);
    setMending(importId);
  };
  const view = mending !== null ? 'mending' : candidate ? 'file' : units ? 'files' : 'choosing';
  const another = units ? 'Back to the files' : 'Import another file';
  useKeys('Import', [
    ...(view === 'choosing'
      ? [
          { keys: 'Enter', does: 'Choose files', run: () => begin('cases') },
          { keys: 'F', does: 'Choose a folder', run: () => begin('folder') },
        ]
      : []),
    ...(view === 'file' && preview.error
      ? [{ keys: 'Escape', does: units ? another : 'Choose another file', run: back }]
      : []),
    ...(view === 'file' && (run.state === 'done' || run.state === 'cancelled')
      ? [{ keys: 'Ctrl+Enter', does: another, run: back }]
      : []),
  ]);
  const step = view === 'choosing' || view === 'mending' ? 1 : run.state === 'idle' && !all.running ? 2 : 3;
  return (
    <Page title="Import" filters={<Steps at={step} />} fact="Nothing changes before you say so">
      <div className={styles.page}>
        {mending !== null && <MendAside key={mending} importId={mending} onLeave={() => setMending(null)} />}
        {view === 'choosing' && (
          <ChooseFile busy={take.isPending} error={take.error} onBrowse={begin} onMend={mend} />
        )}
        {view === 'files' && units && (
          <UnitsCard
            units={units}
            states={states}
            running={all.running}
            onLook={({ handle }) => choose({ handle })}
            onImport={(ready) => void all.start(ready)}
            onCancel={all.cancel}
            onAnother={leave}
          />
        )}
        {view === 'file' && run.state === 'idle' && (
          <LoadState
            query={preview}
            what="Reading the file"
            safe="Nothing was imported."
            wayOut={
              <>
                <Button onClick={asLabels}>Read it as labels</Button>
                <Button onClick={back}>{units ? another : 'Choose another file'}</Button>
              </>
            }
          >
            {(data) => <Preview flow={flow} preview={data} onAnother={back} />}
          </LoadState>
        )}
        {view === 'file' && run.state !== 'idle' && (
          <RunState
            run={run}
            raters={preview.data?.labels?.raters ?? []}
            another={another}
            onLabels={asLabels}
            onCancel={cancel}
            onRetry={() => void start()}
            onAnother={back}
            onMend={mend}
          />
        )}
      </div>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { chooseFile } from '../../api/choose-file.ts';
import { usePendingFile } from '../../api/pending-file.ts';
import { uploadFile } from '../../api/upload.ts';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { ChooseFile } from './choose-file.tsx';
import styles from './import.module.css';
import { LabelImport } from './labels/index.tsx';
import { LABELS_PATH } from './labels/label-file.ts';
import { useAsLabels, useOnlyLabels } from './labels/use-as-labels.ts';
import { Preview } from './preview.tsx';
import { RunState } from './run-state.tsx';
import { Steps } from './steps.tsx';
import { useImport } from './use-import.ts';

/** Files come in as cases, or as labels of cases that are here. */
export function ImportPage() {
  const [location] = useLocation();
  return location === LABELS_PATH ? <LabelImport /> : <CaseImport />;
}

/** From a file to cases: what it is, what it would change, and then all of it or nothing. */
function CaseImport() {
  const flow = useImport();
  const { candidate, choose, preview, run, start, cancel } = flow;
  const take = useMutation({
    mutationFn: (file: File | null) => (file ? uploadFile(file) : chooseFile('cases')),
    onSuccess: (chosen) => {
      if (chosen) choose({ handle: chosen.handle });
    },
  });
  const running = run.state === 'running';
  const onDrop = useCallback(
    (file: File) => {
      if (!running) take.mutate(file);
    },
    [running, take.mutate],
  );
  const hovers = useFileDrop(onDrop);
  const pending = usePendingFile((state) => state.take);
  useEffect(() => {
    const file = pending();
    if (file) take.mutate(file);
  }, [pending, take.mutate]);
  const browse = () => take.mutate(null);
  const asLabels = useAsLabels(candidate?.handle);
  useOnlyLabels(preview.data?.labels?.only === true && run.state === 'idle', asLabels);
  useKeys('Import', [
    ...(candidate || running ? [] : [{ keys: 'Enter', does: 'Choose a file', run: browse }]),
    ...(candidate && preview.error
      ? [{ keys: 'Escape', does: 'Choose another file', run: () => choose(null) }]
      : []),
    ...(run.state === 'done' || run.state === 'cancelled'
      ? [{ keys: 'Ctrl+Enter', does: 'Import another file', run: () => choose(null) }]
      : []),
  ]);
  const step = run.state === 'idle' ? (candidate ? 2 : 1) : 3;
  return (
    <Page title="Import" filters={<Steps at={step} />} fact="Nothing changes before you say so">
      <div className={styles.page} data-hovers={hovers && !running}>
        {!candidate && <ChooseFile busy={take.isPending} error={take.error} onBrowse={browse} />}
        {candidate && run.state === 'idle' && (
          <LoadState
            query={preview}
            what="Reading the file"
            safe="Nothing was imported."
            wayOut={
              <>
                <Button onClick={asLabels}>Read it as labels</Button>
                <Button onClick={() => choose(null)}>Choose another file</Button>
              </>
            }
          >
            {(data) => <Preview flow={flow} preview={data} onAnother={() => choose(null)} />}
          </LoadState>
        )}
        {run.state !== 'idle' && (
          <RunState
            run={run}
            raters={preview.data?.labels?.raters ?? []}
            onLabels={asLabels}
            onCancel={cancel}
            onRetry={() => void start()}
            onAnother={() => choose(null)}
          />
        )}
      </div>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { chooseFile } from '../../../api/choose-file.ts';
import { usePendingDrop } from '../../../api/pending-file.ts';
import { uploadFile } from '../../../api/upload.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import { useFileDrop } from '../../../components/use-file-drop.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from '../import.module.css';
import { Steps } from '../steps.tsx';
import { ChooseLabels } from './choose-labels.tsx';
import { LabelPreviewView } from './label-preview.tsx';
import { LabelRunState } from './label-run.tsx';
import { useLabelImport } from './use-label-import.ts';

/** From a file of somebody's answers to labels: how it is read, what it would change, and then all of it or nothing. */
export function LabelImport() {
  const flow = useLabelImport();
  const { handle, choose, preview, run, start, cancel } = flow;
  const take = useMutation({
    mutationFn: (file: File | null) => (file ? uploadFile(file) : chooseFile('labels')),
    onSuccess: (chosen) => {
      if (chosen) choose(chosen.handle);
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
  const pending = usePendingDrop((state) => state.take);
  useEffect(() => {
    const file = pending()?.files[0];
    if (file) take.mutate(file);
  }, [pending, take.mutate]);
  const browse = () => take.mutate(null);
  const another = () => choose(null);
  useKeys('Labels', [
    ...(handle || running ? [] : [{ keys: 'Enter', does: 'Choose a file of labels', run: browse }]),
    ...(handle && preview.error ? [{ keys: 'Escape', does: 'Choose another file', run: another }] : []),
    ...(run.state === 'done' || run.state === 'cancelled'
      ? [{ keys: 'Ctrl+Enter', does: 'Import another file', run: another }]
      : []),
  ]);
  const step = run.state === 'idle' ? (handle ? 2 : 1) : 3;
  return (
    <Page title="Import labels" filters={<Steps at={step} />} fact="Nothing changes before you say so">
      <div className={styles.page} data-hovers={hovers && !running}>
        {!handle && <ChooseLabels busy={take.isPending} error={take.error} onBrowse={browse} />}
        {handle && run.state === 'idle' && (
          <LoadState
            // What is being counted anew stays in place, so that the focus does.
            query={{ ...preview, isPlaceholderData: false }}
            what="Reading the file"
            safe="No label was changed."
            wayOut={<Button onClick={another}>Choose another file</Button>}
          >
            {(data) => <LabelPreviewView flow={flow} preview={data} onAnother={another} />}
          </LoadState>
        )}
        {run.state !== 'idle' && (
          <LabelRunState run={run} onCancel={cancel} onRetry={() => void start()} onAnother={another} />
        )}
      </div>
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { LabelImportResult, LabelPreview } from '../../../../shared/model/label-import.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { api, client } from '../../../api/client.ts';
import { type JobState, useJob } from '../../../components/use-job.ts';
import { useLabelFile } from './label-file.ts';

export type LabelRun = JobState<LabelImportResult>;

/** One import of labels from the chosen file to its result. */
export function useLabelImport() {
  const { handle, choose: chooseHandle } = useLabelFile();
  const [mapping, setMapping] = useState<LabelMapping | null>(null);
  const {
    job: run,
    start,
    cancel,
    reset,
  } = useJob(
    (input: { handle: string; mapping?: LabelMapping }, signal) => client.labels.import(input, { signal }),
    api.labels.preview.key(),
  );

  const preview = useQuery(
    api.labels.preview.queryOptions({
      input: { handle: handle ?? '', ...(mapping && { mapping }) },
      enabled: handle !== null && run.state === 'idle',
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (before: LabelPreview | undefined) => before,
    }),
  );

  // A file that was left behind in an earlier visit would be a surprise.
  useEffect(() => () => chooseHandle(null), [chooseHandle]);

  const choose = useCallback(
    (next: string | null) => {
      chooseHandle(next);
      setMapping(null);
      reset();
    },
    [chooseHandle, reset],
  );

  const startWithFile = useCallback(async () => {
    if (handle !== null) await start({ handle, ...(mapping && { mapping }) });
  }, [handle, mapping, start]);

  return { handle, choose, mapping, remap: setMapping, preview, run, start: startWithFile, cancel };
}

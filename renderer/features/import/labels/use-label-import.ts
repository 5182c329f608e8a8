import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportProgress } from '../../../../shared/model/import.ts';
import type { LabelImportResult, LabelPreview } from '../../../../shared/model/label-import.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { api, client } from '../../../api/client.ts';
import { useLabelFile } from './label-file.ts';

export type LabelRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ImportProgress | null }
  | { readonly state: 'done'; readonly result: LabelImportResult }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: unknown };

/** One import of labels from the chosen file to its result. */
export function useLabelImport() {
  const queries = useQueryClient();
  const { handle, choose: chooseHandle } = useLabelFile();
  const [mapping, setMapping] = useState<LabelMapping | null>(null);
  const [run, setRun] = useState<LabelRun>({ state: 'idle' });
  const aborter = useRef<AbortController | null>(null);

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
      setRun({ state: 'idle' });
    },
    [chooseHandle],
  );

  const start = useCallback(async () => {
    if (handle === null) return;
    const abort = new AbortController();
    aborter.current = abort;
    setRun({ state: 'running', progress: null });
    try {
      const input = { handle, ...(mapping && { mapping }) };
      const job = await client.labels.import(input, { signal: abort.signal });
      for (let step = await job.next(); ; step = await job.next()) {
        if (step.done) {
          setRun({ state: 'done', result: step.value });
          break;
        }
        setRun({ state: 'running', progress: step.value });
      }
    } catch (error) {
      setRun(abort.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    } finally {
      await queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          JSON.stringify(queryKey[0]) !== JSON.stringify(api.labels.preview.key()[0]),
      });
    }
  }, [handle, mapping, queries]);

  const cancel = useCallback(() => aborter.current?.abort(), []);
  return { handle, choose, mapping, remap: setMapping, preview, run, start, cancel };
}

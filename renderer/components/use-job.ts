import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ImportProgress } from '../../shared/model/import.ts';

export type JobState<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ImportProgress | null }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly error: unknown };

/** A job that reads a file: started, watched, cancelled; everything on screen is asked anew behind it. */
export function useJob<Input, Result>(
  begin: (input: Input, signal: AbortSignal) => Promise<AsyncIterator<ImportProgress, Result>>,
) {
  const queries = useQueryClient();
  const [job, setJob] = useState<JobState<Result>>({ state: 'idle' });
  const aborter = useRef<AbortController | null>(null);
  const starter = useRef(begin);
  starter.current = begin;

  const start = useCallback(
    async (input: Input) => {
      const abort = new AbortController();
      aborter.current = abort;
      setJob({ state: 'running', progress: null });
      try {
        const steps = await starter.current(input, abort.signal);
        for (let step = await steps.next(); ; step = await steps.next()) {
          if (step.done) {
            setJob({ state: 'done', result: step.value });
            break;
          }
          setJob({ state: 'running', progress: step.value });
        }
      } catch (error) {
        setJob(abort.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
      } finally {
        await queries.invalidateQueries();
      }
    },
    [queries],
  );
  const cancel = useCallback(() => aborter.current?.abort(), []);
  const reset = useCallback(() => setJob({ state: 'idle' }), []);
  return { job, start, cancel, reset };
}

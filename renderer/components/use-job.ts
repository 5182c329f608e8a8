import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ImportProgress } from '../../shared/model/import.ts';

export type JobState<Result, Progress = ImportProgress> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * A job, such as one that reads a file: started, watched, cancelled; everything on screen is asked anew behind it, apart from the
 * look into the file, if its key is given: the file is no other than before.
 */
export function useJob<Input, Result, Progress = ImportProgress>(
  begin: (input: Input, signal: AbortSignal) => Promise<AsyncIterator<Progress, Result>>,
  look?: QueryKey,
) {
  const queries = useQueryClient();
  const [job, setJob] = useState<JobState<Result, Progress>>({ state: 'idle' });
  const aborter = useRef<AbortController | null>(null);
  const given = useRef({ begin, look });
  given.current = { begin, look };

  const start = useCallback(
    async (input: Input) => {
      const abort = new AbortController();
      aborter.current = abort;
      setJob({ state: 'running', progress: null });
      try {
        const steps = await given.current.begin(input, abort.signal);
        for (let step = await steps.next(); ; step = await steps.next()) {
          if (step.done) {
            setJob({ state: 'done', result: step.value });
            break;
          }
          setJob({ state: 'running', progress: step.value });
        }
      } catch (error) {
        setJob(abort.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
      } finally {
        const stays = JSON.stringify(given.current.look?.[0]);
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== stays,
        });
      }
    },
    [queries],
  );
  const cancel = useCallback(() => aborter.current?.abort(), []);
  const reset = useCallback(() => setJob({ state: 'idle' }), []);
  return { job, start, cancel, reset };
}

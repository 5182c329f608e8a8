import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ImportUnit } from '../../../shared/model/import.ts';
import { client } from '../../api/client.ts';
import type { UnitState } from './use-files.ts';

/** Imports several units one after the other, each all or nothing; a cancel keeps those that are done. */
export function useImportAll(mark: (handle: string, state: UnitState) => void) {
  const queries = useQueryClient();
  const [running, setRunning] = useState(false);
  const aborter = useRef<AbortController | null>(null);

  const start = useCallback(
    async (units: readonly ImportUnit[]) => {
      const abort = new AbortController();
      aborter.current = abort;
      setRunning(true);
      for (const { handle } of units) {
        if (abort.signal.aborted) break;
        mark(handle, { state: 'running', share: 0 });
        try {
          const job = await client.imports.run({ handle }, { signal: abort.signal });
          for (let step = await job.next(); ; step = await job.next()) {
            if (step.done) {
              mark(handle, { state: 'done', result: step.value });
              break;
            }
            const { bytesRead, bytesTotal } = step.value;
            mark(handle, { state: 'running', share: bytesTotal > 0 ? bytesRead / bytesTotal : 0 });
          }
        } catch (error) {
          mark(handle, abort.signal.aborted ? { state: 'waiting' } : { state: 'failed', error });
        }
      }
      setRunning(false);
      await queries.invalidateQueries();
    },
    [mark, queries],
  );
  const cancel = useCallback(() => aborter.current?.abort(), []);
  return { running, start, cancel };
}

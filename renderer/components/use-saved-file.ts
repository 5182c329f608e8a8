import { useRef, useState } from 'react';
import type { MadeExport } from '../../shared/model/export.ts';
import { saveExport } from '../api/save-export.ts';
import { announce } from './live-region.tsx';

type Made = Pick<MadeExport, 'handle' | 'fileName' | 'mediaType'>;

export type SavedFile<Progress, Result> =
  | { state: 'idle' }
  | { state: 'running'; progress: Progress | null }
  | { state: 'done'; made: Result }
  | { state: 'cancelled' }
  | { state: 'failed'; error: Error };

/** A file under way: it is made in the background, and saved at the end. */
export function useSavedFile<Order, Progress, Result extends Made>(
  begin: (order: Order, signal: AbortSignal) => Promise<AsyncIterator<Progress, Result>>,
) {
  const [run, setRun] = useState<SavedFile<Progress, Result>>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async (order: Order) => {
    const controller = new AbortController();
    stop.current = controller;
    setRun({ state: 'running', progress: null });
    try {
      const job = await begin(order, controller.signal);
      let step = await job.next();
      for (; !step.done; step = await job.next()) setRun({ state: 'running', progress: step.value });
      await saveExport(step.value);
      announce(`Saved ${step.value.fileName}`);
      setRun({ state: 'done', made: step.value });
    } catch (error) {
      setRun(controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: error as Error });
    }
  };

  return { run, start, cancel: () => stop.current?.abort(), reset: () => setRun({ state: 'idle' }) };
}

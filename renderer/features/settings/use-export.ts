import { useRef, useState } from 'react';
import type { ExportOrder, ExportProgress, MadeExport } from '../../../shared/model/export.ts';
import { client } from '../../api/client.ts';
import { saveExport } from '../../api/save-export.ts';
import { announce } from '../../components/live-region.tsx';

export type ExportState =
  | { state: 'idle' }
  | { state: 'running'; progress: ExportProgress | null }
  | { state: 'done'; made: MadeExport }
  | { state: 'cancelled' }
  | { state: 'failed'; error: Error };

/** An export under way: it is written in the background, and the file is saved at the end. */
export function useExport() {
  const [run, setRun] = useState<ExportState>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async (order: ExportOrder) => {
    const controller = new AbortController();
    stop.current = controller;
    setRun({ state: 'running', progress: null });
    try {
      const job = await client.exports.create(order, { signal: controller.signal });
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

import { useRef, useState } from 'react';
import type { MadeReport, ReportOrder, ReportProgress } from '../../../shared/model/report.ts';
import { client } from '../../api/client.ts';
import { saveExport } from '../../api/save-export.ts';
import { announce } from '../../components/live-region.tsx';

export type ReportRun =
  | { state: 'idle' }
  | { state: 'running'; progress: ReportProgress | null }
  | { state: 'done'; made: MadeReport }
  | { state: 'cancelled' }
  | { state: 'failed'; error: Error };

/** A report under way: it is written and printed in the background, and the file is saved at the end. */
export function useReport() {
  const [run, setRun] = useState<ReportRun>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async (order: Partial<ReportOrder> & Pick<ReportOrder, 'form'>) => {
    const controller = new AbortController();
    stop.current = controller;
    setRun({ state: 'running', progress: null });
    try {
      const job = await client.reports.create(order, { signal: controller.signal });
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

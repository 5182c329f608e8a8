import type { MadeReport, ReportOrder, ReportProgress } from '../../../shared/model/report.ts';
import { client } from '../../api/client.ts';
import { type SavedFile, useSavedFile } from '../../components/use-saved-file.ts';

export type ReportRun = SavedFile<ReportProgress, MadeReport>;

/** A report under way: it is written and printed in the background, and the file is saved at the end. */
export function useReport() {
  return useSavedFile((order: Partial<ReportOrder> & Pick<ReportOrder, 'form'>, signal) =>
    client.reports.create(order, { signal }),
  );
}

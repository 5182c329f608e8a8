import type { ExportOrder, ExportProgress, MadeExport } from '../../../shared/model/export.ts';
import { client } from '../../api/client.ts';
import { type SavedFile, useSavedFile } from '../../components/use-saved-file.ts';

export type ExportState = SavedFile<ExportProgress, MadeExport>;

/** An export under way: it is written in the background, and the file is saved at the end. */
export function useExport() {
  return useSavedFile((order: ExportOrder, signal) => client.exports.create(order, { signal }));
}

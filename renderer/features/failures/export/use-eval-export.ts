import type {
  EvalExportOrder,
  EvalExportProgress,
  MadeEvalExport,
} from '../../../../shared/model/eval-export.ts';
import { client } from '../../../api/client.ts';
import { type SavedFile, useSavedFile } from '../../../components/use-saved-file.ts';

export type EvalExportRun = SavedFile<EvalExportProgress, MadeEvalExport>;

/** An export of eval cases under way: it is written in the background, and the file is saved at the end. */
export function useEvalExport() {
  return useSavedFile((order: EvalExportOrder, signal) => client.evalExports.create(order, { signal }));
}

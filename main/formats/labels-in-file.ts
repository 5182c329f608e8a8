import { AppError } from '../../shared/errors.ts';
import type { LabelsInFile } from '../../shared/model/import.ts';
import { guessLabelMapping } from './guess-label-mapping.ts';
import { openLabels } from './open-labels.ts';

/** Whether a file that was given as cases holds labels: our own lines, a map, or columns that look like raters. */
export async function labelsInFile(path: string, name: string): Promise<LabelsInFile | null> {
  try {
    const file = await openLabels(path, undefined);
    if (file.own || file.nested) return { only: true, raters: [] };
    const { shape, raters } = guessLabelMapping(file, name);
    const columns = raters.filter(({ kind }) => kind === 'label').map(({ column }) => column);
    return shape === 'wide' && columns.length > 1 ? { only: false, raters: columns } : null;
  } catch (error) {
    // What cannot be read as labels is a file of cases, or its own reading says what is wrong with it.
    if (error instanceof AppError) return null;
    throw error;
  }
}

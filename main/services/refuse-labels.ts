import { AppError } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/model/import.ts';
import type { ImportFile } from '../files/file-set.ts';
import { labelsInFile } from '../formats/labels-in-file.ts';
import type { Reading } from '../formats/reading.ts';

/**
 * A file that holds answers of people and no cases is not asked which of its columns is the id of a case. Whoever says
 * how the file is read knows better.
 * @throws {AppError} INVALID
 */
export async function refuseLabels(
  file: ImportFile,
  mapping: Mapping | undefined,
  reading: Reading,
): Promise<void> {
  if (mapping !== undefined || reading.mapping === null || file.parts) return;
  const labels = await labelsInFile(file.path, file.name);
  if (!labels?.only) return;
  throw new AppError('INVALID', 'This file holds answers of people, and no cases. Nothing was imported.', {
    problem: 'E_LABELS_ONLY',
    hint: 'Import the cases first, then this file as labels.',
  });
}

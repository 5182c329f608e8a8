import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { Outcome } from './environment.ts';

/** Writes an exported document where the person said, whole or not at all, readable by its owner alone. */
export function writeDocument(document: ExportedDocument, out: string, workingFolder: string): Outcome {
  const path = resolve(workingFolder, out);
  try {
    writeAtomically(path, document.text);
  } catch (error) {
    throw new AppError('NOT_SAVED', `${out} cannot be written: ${(error as Error).message}.`);
  }
  const bytes = Buffer.byteLength(document.text);
  return {
    json: { file: path, mediaType: document.mediaType, bytes },
    text: `Wrote ${out} (${bytes.toLocaleString('en')} bytes).`,
  };
}

import { basename, extname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import type { Db } from '../db/open-db.ts';
import { readMendable, readQuarantine } from '../db/quarantine-queries.ts';
import { fileOfRows } from '../formats/rows-to-mend.ts';
import { isAsItWas, notATable } from './retry-aside.ts';

/** More rows than this are mended where the file was made. */
const MOST_ROWS = 50_000;

/**
 * The quarantined rows of an import under the header of their table, to be mended and imported as a file. Rows of which
 * the quarantine keeps only a picture are left out: they can only be mended in the file that they came from.
 */
export function quarantineFile(db: Db, importId: number): ExportedDocument {
  const { file, mapping, columns } = readMendable(db, importId);
  if (mapping === null || columns === null) throw notATable();
  const rows = readQuarantine(db, importId, MOST_ROWS).filter(isAsItWas);
  if (rows.length === 0) {
    throw new AppError('INVALID', 'No row of this import can be given out to be mended.', {
      problem: 'E_NOTHING_ASIDE',
      hint: 'Mend the file itself and import it again.',
    });
  }
  const { text, as } = fileOfRows(
    rows.map(({ raw }) => raw),
    columns,
    mapping,
  );
  const stem = basename(file, extname(file)).replaceAll(/[^\p{L}\p{N} ._-]/gu, '_');
  return {
    fileName: `${stem} to mend.${as}`,
    mediaType: as === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    text,
  };
}

import { AppError } from '../../shared/errors.ts';
import type { ImportProgress, ImportResult, Mapping, MendedRow } from '../../shared/model/import.ts';
import { openDb } from '../db/open-db.ts';
import { readMendable, readQuarantine, type StoredAside, takeRetriedHome } from '../db/quarantine-queries.ts';
import { isCut } from '../formats/reading.ts';
import { fileOfRows, type RowsFile } from '../formats/rows-to-mend.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { importFile } from './import-file.ts';

export interface RetryAsideInput {
  databasePath: string;
  importId: number;
  mended: readonly MendedRow[];
  mapping?: Mapping | undefined;
  /** ISO time, from the caller's clock. */
  startedAt: string;
}

/** The rows that are read again, each with its text as it is now, as a file. */
interface Retry {
  rows: StoredAside[];
  file: RowsFile;
  name: string;
}

/**
 * Reads the quarantined rows of an import again, all of them: one that was mended, and with it those that were kept
 * aside only because of it. They are imported as a small file of their own, and then entered in the books of the import
 * that they came with; a kill in between leaves them as an import beside it, and the next retry sets that right.
 */
export async function* retryAside(
  input: RetryAsideInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, ImportResult> {
  const { databasePath, importId, startedAt } = input;
  const { rows, file, name } = planRetry(input);
  const content = Buffer.from(file.text, 'utf8');
  const given = {
    databasePath,
    file: { path: '', name, content },
    as: file.as,
    mapping: file.mapping,
    startedAt,
  };
  const result = yield* importFile({ ...given, keepEntry: true }, control);
  const retryId = result.importId;
  if (retryId === null) throw new Error('a retry left no entry');
  const db = openDb(databasePath);
  try {
    const failed = readQuarantine(db, retryId, Number.MAX_SAFE_INTEGER).map((aside) =>
      inPlaceOf(rows, file, aside),
    );
    const tried = rows.map(({ position }) => position);
    takeRetriedHome(db, { importId, retryId, tried, failed, counts: result });
  } finally {
    db.close();
  }
  return { ...result, importId, file: name };
}

function planRetry({ databasePath, importId, mended, mapping: other }: RetryAsideInput): Retry {
  const db = openDb(databasePath);
  try {
    const { file, mapping, columns } = readMendable(db, importId);
    const all = readQuarantine(db, importId, Number.MAX_SAFE_INTEGER);
    if (all.length === 0) {
      throw new AppError('INVALID', 'No row of this import waits in the quarantine.', {
        problem: 'E_NOTHING_ASIDE',
      });
    }
    if (mapping === null || columns === null) throw notATable();
    const texts = new Map(mended.map(({ position, raw }) => [position, raw]));
    const rows = all
      .filter((row) => texts.has(row.position) || isAsItWas(row))
      .map((row) => ({ ...row, raw: texts.get(row.position) ?? row.raw }));
    if (rows.length === 0) throw noneToRead();
    const raws = rows.map(({ raw }) => raw);
    return {
      rows,
      file: fileOfRows(raws, columns, { delimiter: mapping.delimiter, ...(other ?? mapping) }),
      name: file,
    };
  } finally {
    db.close();
  }
}

/** Whether the text that is kept is the row itself, not a picture of its bytes or only the beginning of it. */
export function isAsItWas({ problem, raw }: StoredAside): boolean {
  return problem !== 'E_UTF8' && problem !== 'E_BEFORE_HEADER' && !isCut(raw);
}

/** What failed again, under the number and the line that it had before. */
function inPlaceOf(rows: readonly StoredAside[], { lines }: RowsFile, aside: StoredAside): StoredAside {
  const before = (line: number) => rows[lines.findLastIndex((begins) => begins <= line)] ?? rows[0];
  const row = before(aside.line ?? 0);
  if (!row) throw new Error('a retry of no rows');
  // A reason may name another row of the same case.
  const reason = aside.reason.replace(/\bline (\d+)\b/g, (_, line: string) => {
    return `line ${before(Number(line))?.line ?? line}`;
  });
  return { ...aside, position: row.position, line: row.line, reason };
}

export function notATable(): AppError {
  return new AppError('INVALID', 'Rows of this format cannot be mended one by one.', {
    problem: 'E_NOT_A_TABLE',
    hint: 'Mend the file itself and import it again: what is here already stays as it is, and what was mended is new.',
  });
}

function noneToRead(): AppError {
  return new AppError('INVALID', 'No row was mended, and those that wait cannot be read as they are kept.', {
    problem: 'E_NOTHING_MENDED',
    hint: 'Mend a row, or mend the file itself and import it again.',
  });
}

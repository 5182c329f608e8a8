import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { FormatId, ImportConflict, ImportProgress, Mapping } from '../../shared/model/import.ts';
import type { TranscriptsTaken } from '../../shared/model/sample.ts';
import { encodeCase } from '../db/encode-case.ts';
import { readImportOf } from '../db/import-queries.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { isSampleDrawn } from '../db/sample-queries.ts';
import { StagedGroups } from '../db/staged-groups.ts';
import { countLabels, readStoredCase } from '../db/stored-case.ts';
import { idsWithoutTranscript, writeTranscripts } from '../db/transcript-queries.ts';
import { giveWay } from '../db/waiting-writers.ts';
import { type ImportFile, sha256OfImport } from '../files/file-set.ts';
import { openReading } from '../formats/open-reading.ts';
import type { ReadCase } from '../formats/reading.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { compareRecords } from './compare-records.ts';
import { LISTED } from './import-tally.ts';

export interface TakeTranscriptsInput {
  databasePath: string;
  file: ImportFile;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
}

/** So many transcripts are written at a time, with a pause behind them for who labels meanwhile. */
const TURN = 20;

/**
 * Reads a log again, as it was read when its cases were imported, and takes the transcripts of drawn cases from it.
 * Nothing else changes: a case that says otherwise than what is stored is left as it is and told. Each transcript
 * belongs to its case whatever becomes of the rest, so a cancel keeps those that were taken.
 */
export async function* takeTranscripts(
  input: TakeTranscriptsInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, TranscriptsTaken> {
  const db = openDb(input.databasePath);
  try {
    const wanted = wantedCases(db);
    const before = wanted.size;
    const known = readImportOf(db, await sha256OfImport(input.file));
    const as = input.as ?? known?.format;
    const mapping = input.mapping ?? known?.mapping ?? undefined;
    const { bytes, reading } = await openReading(input.file, as, mapping, () => new StagedGroups(db));
    const conflicts: ImportConflict[] = [];
    let [taken, rows] = [0, 0];
    for await (const batch of reading.batches()) {
      control.throwIfCancelled();
      const fitting: CaseRecord[] = [];
      for (const found of batch.cases) {
        rows += found.rows;
        if (!wanted.delete(found.record.caseId)) continue;
        const conflict = conflictOf(db, found);
        if (conflict === null) fitting.push(found.record);
        else if (conflicts.length < LISTED) conflicts.push(conflict);
      }
      for (let from = 0; from < fitting.length; from += TURN) {
        writeTranscripts(db, fitting.slice(from, from + TURN));
        giveWay();
      }
      taken += fitting.length;
      const { bytesRead, bytesTotal } = bytes;
      yield { phase: 'reading', bytesRead, bytesTotal, rows: rows + (batch.waiting ?? 0) };
      if (wanted.size === 0) break;
    }
    return { file: input.file.name, wanted: before, taken, missing: before - taken, conflicts };
  } finally {
    db.close();
  }
}

/** The drawn cases that lack their transcript. @throws {AppError} CONFLICT when there are none */
function wantedCases(db: Db): Set<string> {
  if (!isSampleDrawn(db)) {
    throw new AppError('CONFLICT', 'No sample is drawn, so no transcript is needed yet.', {
      hint: 'Draw a sample first.',
    });
  }
  const wanted = idsWithoutTranscript(db);
  if (wanted.size === 0) throw new AppError('CONFLICT', 'Every drawn case is here with its transcript.');
  return wanted;
}

/** Whether the file speaks of the case that is stored; null when it does. */
function conflictOf(db: Db, { record, line }: ReadCase): ImportConflict | null {
  const stored = readStoredCase(db, record.caseId);
  if (!stored || stored.contentHash.equals(encodeCase(record).contentHash)) return null;
  const comparison = compareRecords(stored.record, record);
  if (comparison.kind !== 'contradicts') return null;
  const { differences } = comparison;
  return { line, caseId: record.caseId, differences, labels: countLabels(db, record.caseId) };
}

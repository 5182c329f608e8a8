import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type {
  FormatId,
  ImportProgress,
  ImportResult,
  Mapping,
  PopulationByOutcome,
} from '../../shared/model/import.ts';
import { beginBulkLoad, endBulkLoad } from '../db/bulk-load.ts';
import { CaseWriter } from '../db/case-writer.ts';
import { countStrata, forgetOutgrownPopulations, stillCounted, writeStrata } from '../db/frame-queries.ts';
import { writeOwner } from '../db/import-owner.ts';
import {
  refuseUnfittingPopulation,
  takeSampledAsPopulation,
  writePopulationByOutcome,
} from '../db/import-population.ts';
import { beginImport, dropImport, findImportOf, finishImport } from '../db/import-queries.ts';
import { discardImport } from '../db/import-sweep.ts';
import { closeAfterJob, openForJob, syncEach } from '../db/job-connection.ts';
import { LongTurn } from '../db/long-turn.ts';
import type { Db } from '../db/open-db.ts';
import { settleEarlierAsides, writeQuarantine } from '../db/quarantine-queries.ts';
import { mergeAllParts } from '../db/search-parts.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { StagedGroups } from '../db/staged-groups.ts';
import { writeTogether } from '../db/write-soon.ts';
import { type ImportFile, sha256OfImport } from '../files/file-set.ts';
import { openReading } from '../formats/open-reading.ts';
import type { ReadBatch, Reading } from '../formats/reading.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { ImportTally } from './import-tally.ts';
import { refuseLabels } from './refuse-labels.ts';
import { refuseShortPopulation } from './refuse-short-population.ts';
import { settleClash } from './settle-clash.ts';

export interface ImportFileInput {
  databasePath: string;
  file: ImportFile;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
  population?: PopulationByOutcome | undefined;
  wholePopulation?: boolean | undefined;
  transcripts?: 'all' | 'sample' | undefined;
  /** Leaves an entry of its own also when nothing in it is new. */
  keepEntry?: boolean | undefined;
  /** Bytes above which a file is loaded in bulk into a workspace that is still empty. */
  bulkAbove?: number | undefined;
  /** ISO time, from the caller's clock. */
  startedAt: string;
}

/** What the end of an import did beside it. */
interface Aftermath {
  outgrown: number;
  settled: number;
}

/** Unless somebody says otherwise, files larger than this are loaded in bulk. */
const BULK_BYTES = 20_000_000;
/** Into any other workspace, where people may be labelling, it is written for so many milliseconds at a time. */
const TURN_MS = 10;

/**
 * Imports a file, all of it or nothing. Cases are written in short transactions under an import that is hidden until
 * the last one; a failure, a cancel or a kill leaves nothing behind.
 */
export async function* importFile(
  input: ImportFileInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, ImportResult> {
  const db = openForJob(input.databasePath);
  let importId: number | undefined;
  try {
    const staged = () => new StagedGroups(db);
    const { bytes, reading } = await openReading(input.file, input.as, input.mapping, staged);
    await refuseLabels(input.file, input.mapping, reading);
    refuseOpenQuestions(reading);
    const sha256 = await sha256OfImport(input.file);
    if (input.population) refuseUnfittingPopulation(db);
    importId = beginImport(db, {
      file: input.file.name,
      sha256,
      format: reading.detection.format,
      mapping: reading.mapping,
      columns: reading.mapping && reading.mappingRows.map(({ column }) => column),
      startedAt: input.startedAt,
    });
    const tally = new ImportTally();
    const bulk = bytes.bytesTotal > (input.bulkAbove ?? BULK_BYTES) && beginBulkLoad(db);
    const beat = () => writeOwner(db);
    const writer = new CaseWriter(db, importId, readIdentity(db).seed, {
      turns: bulk ? undefined : { milliseconds: TURN_MS, beat },
      factsOnly: input.transcripts === 'sample',
    });
    const turn = bulk ? new LongTurn(db) : null;
    const under = importId;
    for await (const batch of reading.batches()) {
      control.throwIfCancelled();
      if (batch.cases.length + batch.bad.length + batch.repeated === 0 && batch.waiting === undefined)
        continue;
      const take = () => takeBatch(db, under, writer, batch, tally);
      if (turn) turn.take(take);
      else take();
      const { bytesRead, bytesTotal } = bytes;
      const phase = batch.waiting === undefined ? 'writing' : 'reading';
      yield { phase, bytesRead, bytesTotal, rows: tally.counts.rows + (batch.waiting ?? 0) };
    }
    turn?.end();
    writer.end();
    if (tally.counts.rows === 0)
      throw new AppError('INVALID', 'Nothing to import: the file holds no cases.', {
        problem: 'E_FILE_EMPTY',
      });
    const { bytesTotal } = bytes;
    const tidying: ImportProgress = {
      phase: 'tidying',
      bytesRead: bytesTotal,
      bytesTotal,
      rows: tally.counts.rows,
    };
    yield tidying;
    for (const _ of bulk ? mergeAllParts(db, beat) : []) {
      control.throwIfCancelled();
      yield tidying;
    }
    syncEach(db);
    control.commit();
    const { keep, ...after } = finish(db, importId, input, sha256, tally);
    const kept = keep ? importId : null;
    // From here on nothing may take the import away again.
    importId = undefined;
    return resultOf(kept, input, reading, tally, after);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (importId !== undefined) discardImport(db, importId);
    throw error;
  } finally {
    closeAfterJob(db);
  }
}

function takeBatch(db: Db, importId: number, writer: CaseWriter, batch: ReadBatch, tally: ImportTally): void {
  const taken = writer.write(batch.cases.map(({ record }) => record));
  const clashes = new Set(taken);
  for (const [place, found] of batch.cases.entries()) {
    if (clashes.has(place)) settleClash(db, found, tally);
    else tally.added(found.rows);
  }
  if (batch.repeated > 0) tally.unchanged(batch.repeated);
  // Readers find rows that are none before those that say something wrong.
  batch.bad.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  writeTogether(db, () => {
    writeOwner(db);
    writeQuarantine(db, importId, tally.counts.quarantined, batch.bad);
  });
  tally.aside(batch.bad);
}

/**
 * The last transaction: the cases become visible, the frame is counted anew. An import that brought nothing leaves no
 * entry of its own, unless its quarantine is the first of that file. Returns whether the entry stayed, of how many
 * strata the population count is no longer known, and how many rows left earlier quarantines.
 */
function finish(
  db: Db,
  importId: number,
  input: ImportFileInput,
  sha256: string,
  tally: ImportTally,
): { keep: boolean } & Aftermath {
  const { counts } = tally;
  let outgrown = 0;
  let settled = 0;
  const keep =
    input.keepEntry === true ||
    counts.new > 0 ||
    (counts.quarantined > 0 && findImportOf(db, sha256) === null);
  const counted = countStrata(db, importId);
  db.transaction(() => {
    const holds = stillCounted(db, counted);
    if (keep) finishImport(db, importId, input.startedAt, counts);
    else dropImport(db, importId);
    settled = settleEarlierAsides(db, importId);
    if (input.population) writePopulationByOutcome(db, input.population);
    writeStrata(db, holds ? counted : countStrata(db));
    if (input.wholePopulation) takeSampledAsPopulation(db);
    if (input.population) refuseShortPopulation(db);
    outgrown = forgetOutgrownPopulations(db);
    endBulkLoad(db);
  }).immediate();
  return { keep, outgrown, settled };
}

function resultOf(
  importId: number | null,
  input: ImportFileInput,
  reading: Reading,
  tally: ImportTally,
  { outgrown, settled }: Aftermath,
): ImportResult {
  const { counts, quarantine, conflicts } = tally;
  const nothingNew = counts.new === 0 && counts.unchanged > 0 ? ['Nothing new in this file.'] : [];
  return {
    ...counts,
    importId,
    file: input.file.name,
    format: reading.detection.format,
    quarantine,
    quarantineMore: counts.quarantined - quarantine.length,
    conflictList: conflicts,
    remarks: [
      ...nothingNew,
      ...outgrownRemark(outgrown),
      ...settledRemark(settled),
      ...tally.remarks(),
      ...reading.remarks(),
    ],
  };
}

function outgrownRemark(strata: number): string[] {
  if (strata === 0) return [];
  return [
    `${plural(strata, 'stratum', 'strata')} now ${strata === 1 ? 'holds' : 'hold'} more imported cases than its population count said. The count was taken away: enter it anew under Sample.`,
  ];
}

function settledRemark(rows: number): string[] {
  if (rows === 0) return [];
  return [
    `${plural(rows, 'row')} of earlier imports left the quarantine: the cases have come with this file.`,
  ];
}

function refuseOpenQuestions({ questions: [open] }: Reading): void {
  if (!open) return;
  throw new AppError('NEEDS_DECISION', `${open.message} Nothing was imported.`, {
    problem: open.problem,
    line: open.line ?? undefined,
    field: open.field ?? undefined,
    hint: `Decide: ${open.choices.map(({ label }) => label).join('; or ')}.`,
  });
}

import type { ImportProgress } from '../../shared/model/import.ts';
import type { LabelImportResult } from '../../shared/model/label-import.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { closeAfterJob, openForJob, syncEach } from '../db/job-connection.ts';
import { beginLabelImport, dropLabelImport, finishLabelImport } from '../db/label-import-queries.ts';
import { listLabelProfiles } from '../db/label-profiles.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { giveWay } from '../db/waiting-writers.ts';
import { LabelSurvey } from '../formats/label-survey.ts';
import {
  type LabelReading,
  labelBatches,
  openLabelReading,
  refuseOpenQuestions,
  valuesQuestion,
} from '../formats/read-labels.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { LabelTally } from './label-tally.ts';
import { LabelWriter } from './label-writer.ts';
import { takeBack } from './take-labels-back.ts';

export interface ImportLabelsInput {
  databasePath: string;
  device: string;
  file: { path: string; name: string };
  mapping?: LabelMapping | undefined;
  /** ISO time, from the caller's clock. */
  startedAt: string;
}

/**
 * Imports labels, all new ones or none. They are written in short turns, so that somebody who labels meanwhile waits
 * milliseconds, as one act per reviewer; a failure or a cancel takes back what was written, and what a kill leaves is
 * taken back when the workspace is opened next.
 */
export async function* importLabels(
  input: ImportLabelsInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, LabelImportResult> {
  const db = openForJob(input.databasePath, { cacheMb: 128 });
  // Unlike cases, labels are in the journal beside the workspace as they are written: neither is to lose what the other has.
  syncEach(db);
  let importId: number | undefined;
  const now = new Date(input.startedAt);
  try {
    const codebook = readCodebook(db);
    const reading = await openLabelReading(input.file, input.mapping, listLabelProfiles(db), codebook);
    refuseOpenQuestions(reading.open);
    yield* survey(reading, control);
    importId = beginLabelImport(db, input.file.name, input.startedAt);
    const tally = new LabelTally();
    const writer = new LabelWriter(db, {
      importId,
      device: input.device,
      now,
      codebook,
    });
    // A settlement names the labels it weighed, so all labels come first.
    for (const settlements of [false, true]) {
      if (settlements && !writer.waiting) break;
      for await (const { labels, bad, leftOut } of labelBatches(reading)) {
        if (!settlements) tally.aside({ bad, leftOut });
        const part = labels.filter(({ kind }) => (kind === 'adjudication') === settlements);
        writer.waiting ||= part.length < labels.length;
        for (let from = 0; from < part.length; ) {
          control.throwIfCancelled();
          from = writer.write(part, from, tally);
          giveWay();
        }
        yield progress('writing', reading, tally.counts.rows);
      }
    }
    yield progress('tidying', reading, tally.counts.rows);
    control.commit();
    finishLabelImport(db, importId, tally.counts.new, input.startedAt);
    const kept = tally.counts.new > 0 ? importId : null;
    importId = undefined;
    return resultOf(kept, input, tally);
  } catch (error) {
    if (importId !== undefined) undo(db, importId, input.device, now);
    throw error;
  } finally {
    closeAfterJob(db);
  }
}

function undo(db: Db, importId: number, device: string, now: Date): void {
  takeBack(db, importId, device, now);
  dropLabelImport(db, importId);
}

/** Reads the file once to see that every value of it is decided, before anything is written. */
async function* survey(reading: LabelReading, control: JobControl): AsyncGenerator<ImportProgress> {
  const { plan, file } = reading;
  if (!plan) return;
  const seen = new LabelSurvey(plan);
  let rows = 0;
  for await (const { cells } of file.table.rows(() => plan.caseId)) {
    control.throwIfCancelled();
    for (const row of cells) seen.take(row);
    rows += cells.length;
    yield progress('reading', reading, rows);
  }
  const question = valuesQuestion(seen.undecided());
  if (question) refuseOpenQuestions([question]);
}

function progress(phase: ImportProgress['phase'], { file }: LabelReading, rows: number): ImportProgress {
  const { bytesRead, bytesTotal } = file.bytes;
  return { phase, bytesRead, bytesTotal, rows };
}

function resultOf(
  importId: number | null,
  { file }: ImportLabelsInput,
  tally: LabelTally,
): LabelImportResult {
  const { counts, quarantine, conflicts } = tally;
  return {
    ...counts,
    importId,
    file: file.name,
    reviewers: tally.reviewers(),
    quarantine,
    quarantineMore: counts.quarantined - quarantine.length,
    conflictList: conflicts,
  };
}

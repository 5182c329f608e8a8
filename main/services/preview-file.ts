import type { CaseRecord, Outcome } from '../../shared/model/case.ts';
import type { FormatId, ImportPreview, ImportProgress, Mapping } from '../../shared/model/import.ts';
import { listProfiles } from '../db/mapping-profiles.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { countLabels, readStoredCase } from '../db/stored-case.ts';
import { type ImportFile, sha256OfImport } from '../files/file-set.ts';
import { labelsInFile } from '../formats/labels-in-file.ts';
import { openReading } from '../formats/open-reading.ts';
import type { ReadCase } from '../formats/reading.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { ImportTally } from './import-tally.ts';
import { profilesThatFit } from './profiles-that-fit.ts';
import { settleAgainst } from './settle-clash.ts';

/** Rows read for a preview; files up to here are previewed whole. */
export const PREVIEW_ROWS = 5000;
const FIRST_CASES = 8;

export interface PreviewFileInput {
  databasePath: string;
  file: ImportFile;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
}

/** Reads the beginning of a file and says what importing it would do. Writes nothing. */
export async function* previewFile(
  input: PreviewFileInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, ImportPreview> {
  const { bytes, reading } = await openReading(input.file, input.as, input.mapping);
  const db = openDb(input.databasePath);
  try {
    const tally = new ImportTally();
    const seen = new SeenCases(db, tally);
    for await (const batch of reading.batches(PREVIEW_ROWS)) {
      control.throwIfCancelled();
      for (const found of batch.cases) seen.take(found);
      tally.unchanged(batch.repeated);
      tally.aside(batch.bad);
      yield {
        phase: 'reading',
        bytesRead: bytes.bytesRead,
        bytesTotal: bytes.bytesTotal,
        rows: tally.counts.rows,
      };
    }
    const complete = bytes.bytesRead >= bytes.bytesTotal && tally.counts.rows < PREVIEW_ROWS;
    return {
      file: { name: input.file.name, bytes: bytes.bytesTotal, sha256: await sha256OfImport(input.file) },
      detection: reading.detection,
      mapping: reading.mapping,
      mappingRows: reading.mappingRows,
      escalation: reading.escalation,
      counts: tally.counts,
      complete,
      outcomes: seen.outcomes,
      firstCases: seen.first.map(previewOf),
      questions: reading.questions,
      quarantine: tally.quarantine,
      conflicts: tally.conflicts,
      zoneless: reading.zoneless ?? null,
      profiles: reading.mapping === null ? [] : profilesThatFit(listProfiles(db), reading.mappingRows),
      labels:
        reading.mapping === null || input.file.parts
          ? null
          : await labelsInFile(input.file.path, input.file.name),
      remarks: [...tally.remarks(), ...reading.remarks()],
    };
  } finally {
    db.close();
  }
}

function previewOf(record: CaseRecord): ImportPreview['firstCases'][number] {
  return {
    caseId: record.caseId,
    topic: record.cohort.topic ?? null,
    outcome: record.outcome,
    turns: record.messages.length,
    packet: record.handover?.packet ?? null,
  };
}

/** Books each case as an import would, against the workspace and against the earlier rows of the same file. */
class SeenCases {
  readonly #db: Db;
  readonly #tally: ImportTally;
  readonly #here = new Map<string, CaseRecord>();
  readonly outcomes: Partial<Record<Outcome, number>> = {};
  readonly first: CaseRecord[] = [];

  constructor(db: Db, tally: ImportTally) {
    this.#db = db;
    this.#tally = tally;
  }

  take(found: ReadCase): void {
    const { record, rows } = found;
    if (this.first.length < FIRST_CASES) this.first.push(record);
    const earlier = this.#here.get(record.caseId);
    if (earlier) {
      settleAgainst({ record: earlier, labels: 0 }, found, this.#tally);
      return;
    }
    this.#here.set(record.caseId, record);
    this.outcomes[record.outcome] = (this.outcomes[record.outcome] ?? 0) + 1;
    const stored = readStoredCase(this.#db, record.caseId);
    if (!stored) this.#tally.added(rows);
    else
      settleAgainst(
        { record: stored.record, labels: countLabels(this.#db, record.caseId) },
        found,
        this.#tally,
      );
  }
}

import { periodOf } from '../../shared/analysis/periods.ts';
import { AppError } from '../../shared/errors.ts';
import { type CaseRecord, COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';
import type { FormatId, ImportProgress, Mapping } from '../../shared/model/import.ts';
import type { PeriodUnit, PopulationCount, PopulationResult } from '../../shared/model/population.ts';
import { openDb } from '../db/open-db.ts';
import type { ImportFile } from '../files/file-set.ts';
import { openReading } from '../formats/open-reading.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { CountTally } from './count-tally.ts';
import { countsResult } from './import-counts.ts';
import { placeCounts } from './place-counts.ts';

export interface CountLogInput {
  databasePath: string;
  file: ImportFile;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
  unit: PeriodUnit | null;
  fields: readonly CohortField[];
  replace: boolean;
  /** ISO time, from the caller's clock. */
  startedAt: string;
}

/**
 * Counts the cases of a full log, in whatever format cases come, and keeps the counts alone. An id that comes twice is
 * one case, as it is in an import.
 */
export async function* countLog(
  input: CountLogInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, PopulationResult> {
  const { bytes, reading } = await openReading(input.file, input.as, input.mapping);
  const [open] = reading.questions;
  if (open) {
    throw new AppError('NEEDS_DECISION', `${open.message} Nothing was counted.`, {
      problem: open.problem,
      hint: `Decide: ${open.choices.map(({ label }) => label).join('; or ')}.`,
    });
  }
  const grain = { unit: input.unit, fields: COHORT_FIELDS.filter((field) => input.fields.includes(field)) };
  const tally = new CountTally();
  const seen = new Set<string>();
  for await (const { cases, bad, repeated, waiting } of reading.batches()) {
    control.throwIfCancelled();
    for (const { record, line, rows } of cases) {
      const counts = seen.has(record.caseId) ? [] : [countOf(record, grain)];
      seen.add(record.caseId);
      tally.counted(counts, line, rows);
    }
    tally.counted([], null, repeated);
    tally.aside(bad);
    const { bytesRead, bytesTotal } = bytes;
    yield { phase: 'reading', bytesRead, bytesTotal, rows: tally.rows + (waiting ?? 0) };
  }
  if (tally.cells.size === 0) {
    throw new AppError('INVALID', 'Nothing to count: the file holds no cases.', { problem: 'E_FILE_EMPTY' });
  }
  const db = openDb(input.databasePath);
  try {
    control.commit();
    const source = { kind: 'log' as const, name: input.file.name, at: input.startedAt };
    const placed = placeCounts(db, tally, grain, { source, replace: input.replace });
    return countsResult(input.file.name, tally, grain, placed, reading.remarks());
  } finally {
    db.close();
  }
}

function countOf(
  { outcome, startedAt, cohort }: CaseRecord,
  { unit, fields }: { unit: PeriodUnit | null; fields: readonly CohortField[] },
): PopulationCount {
  const period = unit === null || startedAt === null ? '' : periodOf(startedAt, unit);
  return { period, outcome, values: fields.map((field) => cohort[field] ?? ''), cases: 1 };
}

import type { ImportProgress } from '../../shared/model/import.ts';
import type { CountMapping, PopulationPreview } from '../../shared/model/population.ts';
import { openDb } from '../db/open-db.ts';
import { readPopulationHead } from '../db/population-queries.ts';
import { cellText } from '../formats/cell.ts';
import { countTargetOf } from '../formats/population/count-plan.ts';
import { type CountReading, openCountReading } from '../formats/population/read-counts.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { CountTally } from './count-tally.ts';
import { replaceReason, storedCounts } from './place-counts.ts';

const FIRST_COUNTS = 8;

export interface PreviewCountsInput {
  databasePath: string;
  file: { path: string; name: string };
  mapping?: CountMapping | undefined;
  replace: boolean;
}

/** Says what a table of counts is and what importing it would do. Reads all of it, writes nothing. */
export async function* previewCounts(
  input: PreviewCountsInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, PopulationPreview> {
  const reading = await openCountReading(input.file.path, input.mapping);
  const db = openDb(input.databasePath);
  try {
    const tally = new CountTally();
    if (reading.questions.length === 0) yield* tallied(reading, tally, control);
    const head = readPopulationHead(db);
    const replaces = replaceReason(head, reading);
    const stored = storedCounts(db, replaces ? null : head);
    const { counts, conflicts } = tally.settle(stored, input.replace);
    return {
      file: { name: input.file.name, bytes: reading.file.bytes.bytesTotal },
      name: reading.file.name,
      mapping: reading.mapping,
      columns: columnsOf(reading),
      ...{ fields: reading.fields, unit: reading.unit, counts, conflicts, replaces },
      outcomes: tally.outcomes(),
      first: tally.all().slice(0, FIRST_COUNTS),
      questions: reading.questions,
      quarantine: tally.quarantine,
      remarks: reading.file.table.remarks(),
    };
  } finally {
    db.close();
  }
}

/** Reads a file of counts to its end into a tally. */
export async function* tallied(
  reading: CountReading,
  tally: CountTally,
  control: JobControl,
): AsyncGenerator<ImportProgress, void> {
  const { bytes } = reading.file;
  for await (const { rows, bad } of reading.batches()) {
    control.throwIfCancelled();
    for (const row of rows) tally.take(row);
    tally.aside(bad);
    yield { phase: 'reading', bytesRead: bytes.bytesRead, bytesTotal: bytes.bytesTotal, rows: tally.rows };
  }
}

function columnsOf({ file, mapping }: CountReading): PopulationPreview['columns'] {
  const rows = file.table.sample.cells;
  return file.table.columns.map((column, index) => {
    const filled = rows.map((row) => shown(row[index])).filter((text) => text !== '');
    return {
      column: column.slice(0, 200).toWellFormed(),
      target: countTargetOf(mapping, column),
      example: (filled[0] ?? '').slice(0, 120).toWellFormed(),
      filled: filled.length,
    };
  });
}

function shown(cell: unknown): string {
  if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
  return cellText(cell, '')?.trim() ?? '';
}

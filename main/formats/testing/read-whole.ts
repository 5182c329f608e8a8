import { AppError } from '../../../shared/errors.ts';
import { CaseRecord } from '../../../shared/model/case.ts';
import type { Mapping } from '../../../shared/model/import.ts';
import { openReading } from '../open-reading.ts';

/** How the reading of a file ended. */
export interface Ended {
  /** Stable name of the refusal; null when the file was read to its end. */
  refused: string | null;
  /** Rows that are in a case, repeat another, or were kept aside. */
  rows: number;
  bad: number;
  cases: number;
}

/** Whatever a person might answer to the questions a file raises. */
const ANSWERS: Partial<Mapping> = {
  dayFirst: true,
  epochs: true,
  decimalComma: false,
  outcomeOfAll: 'automated',
};

/**
 * Reads a file, with those it belongs together with, from end to end, once its questions are answered as far as they can be beforehand.
 * @throws whatever is no expected failure, and where a case is not valid
 */
export async function readWhole(path: string, beside: readonly string[] = []): Promise<Ended> {
  const parts = [path, ...beside].map((part, place) => ({ path: part, name: `part-${place}` }));
  const file = { path, name: 'file', ...(beside.length > 0 && { parts }) };
  const ended: Ended = { refused: null, rows: 0, bad: 0, cases: 0 };
  try {
    const first = await openReading(file);
    const asks = first.reading.questions.length > 0 && first.reading.mapping !== null;
    const mapping = asks
      ? { ...first.reading.mapping, ...ANSWERS, columns: first.reading.mapping?.columns ?? {} }
      : undefined;
    const { reading } = mapping ? await openReading(file, undefined, mapping) : first;
    for await (const { cases, bad, repeated } of reading.batches()) {
      ended.bad += bad.length;
      ended.cases += cases.length;
      ended.rows += bad.length + repeated;
      for (const { rows, record } of cases) {
        ended.rows += rows;
        CaseRecord.parse(record);
      }
    }
    reading.remarks();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ended.refused = error.detail.problem ?? error.code;
  }
  return ended;
}

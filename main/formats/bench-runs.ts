import type { CaseRecord } from '../../shared/model/case.ts';
import type { EscalationRule } from '../../shared/model/escalation-rule.ts';
import type { JsonPart } from '../files/json-parts.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { countFixed, type FixedColumn } from './fixed-mapping.ts';
import type { JsonFormat } from './format.ts';
import { MessageProblem } from './read-messages.ts';
import { quarantined, type ReadBatch, type Reading } from './reading.ts';

/** Why a run is no case. */
export interface RunRefusal {
  readonly problem: string;
  readonly reason: string;
  readonly caseId?: string;
  readonly field: string;
}

/** How the runs of one benchmark stand in a file, and what each of them is. */
export interface BenchRuns {
  /** The key of the list in which they stand; null when the file is that list. */
  readonly key: string | null;
  /** The field of a run that holds its transcript. */
  readonly transcript: string;
  /** Throws a MessageProblem when the transcript cannot be read. */
  readonly look: (
    run: JsonObject,
  ) => RunRefusal | { readonly caseId: string; readonly read: () => CaseRecord };
}

/** A file of a benchmark being read: every run is a case or is kept aside with its place in the list. */
export async function benchReading(
  source: TextSource,
  { id, name }: Pick<JsonFormat, 'id' | 'name'>,
  because: string,
  columns: readonly FixedColumn[],
  rule: EscalationRule,
  runs: BenchRuns,
): Promise<Reading> {
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(source, runs, 50)) sample.push(...cases.map(({ record }) => record));
  return {
    detection: { format: id, name, because },
    mapping: null,
    mappingRows: countFixed(columns, sample),
    escalation: rule,
    questions: [],
    batches: (maxRows) => batches(source, runs, maxRows),
    remarks: () => [],
  };
}

async function* batches(
  source: TextSource,
  runs: BenchRuns,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let rows = 0;
  for await (const parts of jsonParts(source)) {
    const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
    for (const part of parts) {
      if (part.key !== runs.key || part.index === null || rows >= maxRows) continue;
      rows++;
      takeRun(part, part.index + 1, runs, batch);
    }
    yield batch;
    if (rows >= maxRows) return;
  }
}

function takeRun(part: JsonPart, position: number, runs: BenchRuns, batch: ReadBatch): void {
  const refuse = ({ problem, reason, ...more }: Omit<RunRefusal, 'field'> & { field?: string }) =>
    batch.bad.push(quarantined(position, problem, reason, part.text, more));
  const parsed = parsePart(part.text, part.line);
  if ('problem' in parsed) return void refuse(parsed);
  if (!isObject(parsed.value)) {
    const within = runs.key ?? 'the list';
    return void refuse({ problem: 'E_TYPE', reason: `This entry of ${within} is not an object.` });
  }
  const found = runs.look(parsed.value);
  if ('problem' in found) return void refuse(found);
  try {
    batch.cases.push({ line: position, rows: 1, record: found.read() });
  } catch (error) {
    if (!(error instanceof MessageProblem)) throw error;
    refuse({
      problem: 'E_TYPE',
      reason: `In its transcript, ${error.message}.`,
      caseId: found.caseId,
      field: runs.transcript,
    });
  }
}

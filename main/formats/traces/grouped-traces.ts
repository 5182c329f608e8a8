import type { CaseRecord } from '../../../shared/model/case.ts';
import type { Quarantined } from '../../../shared/model/import.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import type { MessageGroups } from '../message-groups.ts';
import { quarantined, type ReadBatch } from '../reading.ts';

/** A step as it stands in a file, and the trace it belongs to; the value is null where it cannot be read. */
export interface FoundStep {
  traceId: string;
  line: number | null;
  value: JsonObject | null;
}

export interface FoundSteps {
  steps: FoundStep[];
  /** What belongs to no trace that could be told. */
  bad: Quarantined[];
}

/** A preview reads as many steps for each trace it wants. */
const STEPS_PER_TRACE = 4;

/**
 * Puts together the steps of each trace, wherever in the file they stand. A row is a trace: one whose step cannot be
 * read is kept aside whole, and so is one that says nothing.
 */
export async function* groupedTraces(
  found: AsyncGenerator<FoundSteps>,
  makeGroups: () => MessageGroups,
  toCase: (traceId: string, steps: JsonObject[]) => CaseRecord | null,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  const groups = makeGroups();
  let read = 0;
  for await (const { steps, bad } of found) {
    for (const { traceId, line, value } of steps) {
      groups.add(traceId, { line: read++, cells: value === null ? null : [line, value] });
    }
    groups.flush();
    yield { cases: [], bad, repeated: 0, waiting: read };
    if (read >= maxRows * STEPS_PER_TRACE) break;
  }
  for (const some of groups.cases()) {
    const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
    for (const { caseId, rows } of some) {
      const steps = rows.flatMap(({ cells }) => (cells === null ? [] : [cells[1] as JsonObject]));
      const line = (rows[0]?.cells?.[0] as number | null | undefined) ?? null;
      const hole = rows.some(({ cells }) => cells === null);
      const record = hole ? null : toCase(caseId, steps);
      if (record) batch.cases.push({ line, rows: 1, record });
      else batch.bad.push(aside(caseId, line, steps, hole));
    }
    yield batch;
    // Long stretches without a read would not let a cancel through.
    await new Promise(setImmediate);
  }
}

function aside(caseId: string, line: number | null, steps: JsonObject[], hole: boolean): Quarantined {
  const raw = JSON.stringify(steps[0] ?? null);
  return hole
    ? quarantined(line, 'E_CASE_INCOMPLETE', 'A step of this trace cannot be read.', raw, { caseId })
    : quarantined(line, 'E_NO_MESSAGES', 'No step of this trace tells what was said or called.', raw, {
        caseId,
      });
}

import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { textIn } from '../traces/fields.ts';
import type { FoundRecords } from '../traces/table-records.ts';
import { recordOf, traceOfRecord } from './trace-of-record.ts';

/** The cases behind records that are a trace each. */
export async function* casesOfTraces(
  found: AsyncGenerator<FoundRecords>,
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let left = maxRows;
  for await (const { records, bad } of found) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const record of records.slice(0, left)) takeRecord(record, rule, batch);
    left -= records.length;
    yield batch;
    if (left <= 0) return;
  }
}

/** Books a record as a case, or says why it is none. */
export function takeRecord(
  { line, value, text }: { line: number; value: JsonObject; text: string },
  rule: EscalationRule,
  batch: ReadBatch,
): void {
  const record = recordOf(value);
  const id = textIn(record.trace, 'id');
  if (id === null || id.length > 512) {
    batch.bad.push(quarantined(line, 'E_CASE_ID', 'The trace has no id.', text, { field: 'id' }));
    return;
  }
  const found = caseOfTrace(traceOfRecord(id, record), rule);
  if (found) batch.cases.push({ line, rows: 1, record: found });
  else {
    const reason = 'The trace holds no messages: neither it nor a step of it has an input or output.';
    batch.bad.push(quarantined(line, 'E_NO_MESSAGES', reason, text, { caseId: id, field: 'observations' }));
  }
}

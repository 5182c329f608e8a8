import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { textIn } from '../traces/fields.ts';
import { recordOf, traceOfRecord } from './trace-of-record.ts';

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

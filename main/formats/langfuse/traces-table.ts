import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { TableFormat } from '../format.ts';
import type { ReadBatch } from '../reading.ts';
import type { TableSource } from '../table-source.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { recordsOfTable } from '../traces/table-records.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { partKind } from './part-kind.ts';
import { LANGFUSE, LANGFUSE_COLUMNS } from './read-langfuse.ts';
import { takeRecord } from './take-record.ts';

/** The table of traces as the tool exports it: a row is a trace with what it was asked and answered, without steps. */
export const LANGFUSE_TABLE: TableFormat = {
  id: LANGFUSE.id,
  name: LANGFUSE.name,
  description: LANGFUSE.description,
  recognise: (columns) =>
    partKind(columns) === 'traces' && columns.includes('input')
      ? 'recognised by the columns of its traces'
      : null,
  read: (table, because, { mapping }) => {
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    const detection = { format: LANGFUSE.id, name: LANGFUSE.name, because };
    return traceReading(detection, LANGFUSE_COLUMNS, rule, (maxRows) => batches(table, rule, maxRows));
  },
};

async function* batches(
  table: TableSource,
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let left = maxRows;
  for await (const { records, bad } of recordsOfTable(table)) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const record of records.slice(0, left)) takeRecord(record, rule, batch);
    left -= records.length;
    yield batch;
    if (left <= 0) return;
  }
}

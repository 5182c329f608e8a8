import type { TableFormat } from '../format.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { recordsOfTable } from '../traces/table-records.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { casesOfObservations } from './joined-records.ts';
import { partKind } from './part-kind.ts';
import { LANGFUSE, LANGFUSE_COLUMNS } from './read-langfuse.ts';
import { casesOfTraces } from './take-record.ts';

/**
 * Tables as the tool exports them: of traces, where a row has what was asked and answered without the steps between, or
 * of observations, which are put together by their trace.
 */
export const LANGFUSE_TABLE: TableFormat = {
  id: LANGFUSE.id,
  name: LANGFUSE.name,
  description: LANGFUSE.description,
  recognise: (columns) => {
    const kind = columns.includes('input') ? partKind(columns) : null;
    return kind === 'traces' || kind === 'observations' ? `recognised by the columns of its ${kind}` : null;
  },
  read: (table, because, { mapping, makeGroups }) => {
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    const detection = { format: LANGFUSE.id, name: LANGFUSE.name, because };
    return traceReading(detection, LANGFUSE_COLUMNS, rule, (maxRows) =>
      partKind(table.columns) === 'traces'
        ? casesOfTraces(recordsOfTable(table), rule, maxRows)
        : casesOfObservations(recordsOfTable(table), makeGroups, rule, maxRows),
    );
  },
};

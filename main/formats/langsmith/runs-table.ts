import type { TableFormat } from '../format.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import type { FoundSteps } from '../traces/grouped-traces.ts';
import { type FoundRecords, recordsOfTable } from '../traces/table-records.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { LANGSMITH, LANGSMITH_COLUMNS, tracesOf } from './read-langsmith.ts';
import { takeRuns } from './take-run.ts';

/** Runs as a table, such as the Parquet files of a bulk export: a row is a run, put together by their trace. */
export const LANGSMITH_TABLE: TableFormat = {
  id: LANGSMITH.id,
  name: LANGSMITH.name,
  description: LANGSMITH.description,
  recognise: (columns) => (isRunTable(columns) ? 'recognised by the columns run_type and inputs' : null),
  read: (table, because, options) => {
    const rule = options.mapping?.escalation ?? BY_HUMAN_TOOL;
    const detection = { format: LANGSMITH.id, name: LANGSMITH.name, because };
    return traceReading(detection, LANGSMITH_COLUMNS, rule, (maxRows) =>
      tracesOf(runsOf(recordsOfTable(table)), options, maxRows),
    );
  },
};

export function isRunTable(columns: readonly string[]): boolean {
  return columns.includes('run_type') && (columns.includes('inputs') || columns.includes('outputs'));
}

async function* runsOf(found: AsyncGenerator<FoundRecords>): AsyncGenerator<FoundSteps> {
  for await (const { records, bad } of found) {
    const runs: FoundSteps = { steps: [], bad };
    for (const { line, value, text } of records) takeRuns(value, line, text, runs);
    yield runs;
  }
}

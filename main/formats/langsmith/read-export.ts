import type { SetFormat, SetPart } from '../format.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import type { FoundSteps } from '../traces/grouped-traces.ts';
import { recordsOfPart } from '../traces/records-of-part.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { LANGSMITH, LANGSMITH_COLUMNS, tracesOf } from './read-langsmith.ts';
import { isRunTable } from './runs-table.ts';
import { takeFeedback, takeRuns } from './take-run.ts';

/** Runs and the feedback on them, exported to files of their own and joined by trace. */
export const LANGSMITH_EXPORT: SetFormat = {
  id: LANGSMITH.id,
  name: LANGSMITH.name,
  description: LANGSMITH.description,
  joins: (heads) => {
    const runs = heads.filter(({ columns }) => isRunTable(columns));
    const feedback = heads.filter(({ columns }) => isFeedback(columns));
    return runs.length > 0 && feedback.length > 0 ? [...runs, ...feedback] : null;
  },
  async read(parts, options) {
    const rule = options.mapping?.escalation ?? BY_HUMAN_TOOL;
    const detection = {
      format: LANGSMITH.id,
      name: LANGSMITH.name,
      because: 'joined by trace from runs and feedback',
    };
    return traceReading(detection, LANGSMITH_COLUMNS, rule, (maxRows) =>
      tracesOf(stepsOf(parts), options, maxRows),
    );
  },
};

function isFeedback(columns: readonly string[]): boolean {
  return columns.includes('run_id') && columns.includes('key') && columns.includes('score');
}

async function* stepsOf(parts: readonly SetPart[]): AsyncGenerator<FoundSteps> {
  for (const part of parts) {
    const take = isFeedback(part.columns) ? takeFeedback : takeRuns;
    for await (const { records, bad } of recordsOfPart(part)) {
      const found: FoundSteps = { steps: [], bad };
      for (const { line, value, text } of records) take(value, line, text, found);
      yield found;
    }
  }
}

import { jsonParts, parsePart } from '../../files/json-stream.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { JsonFormat, JsonHead, ReadOptions } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { type FoundSteps, groupedTraces } from '../traces/grouped-traces.ts';
import { traceColumns } from '../traces/trace-columns.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { wholeDocument } from '../traces/whole-document.ts';
import { takeRuns } from './take-run.ts';
import { traceOfRuns } from './trace-of-runs.ts';

export const LANGSMITH_COLUMNS = traceColumns({
  id: 'trace_id',
  messages: 'inputs, outputs',
  times: 'start_time, end_time',
  topic: 'name of the first run',
  agent: 'ls_model_name, revision_id',
  scores: 'feedback, feedback_stats',
  details: 'thread, tags, tokens, cost',
});

/** Keys of a document under which lists of runs stand. */
const LISTS = ['runs', 'post', 'patch'];

/**
 * Runs as they are exported or sent: in a list, one per line, under a key, or as batches of begun and ended runs. A
 * trace is a case and one row; its runs may stand anywhere in the file.
 */
export const LANGSMITH: JsonFormat = {
  id: 'langsmith',
  name: 'LangSmith runs',
  description: 'Runs with inputs and outputs, put together by their trace; feedback as signals.',
  recognise,
  async read(source, head, options) {
    const detection = {
      format: LANGSMITH.id,
      name: LANGSMITH.name,
      because: recognise(head) ?? 'recognised by run_type',
    };
    const rule = options.mapping?.escalation ?? BY_HUMAN_TOOL;
    return traceReading(detection, LANGSMITH_COLUMNS, rule, (maxRows) =>
      tracesOf(runsInFile(source, head), options, maxRows),
    );
  },
};

/** The cases behind runs that come in any order. */
export function tracesOf(
  runs: AsyncGenerator<FoundSteps>,
  { mapping, makeGroups }: ReadOptions,
  maxRows?: number,
): AsyncGenerator<ReadBatch> {
  const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
  return groupedTraces(runs, makeGroups, (id, steps) => caseOfTrace(traceOfRuns(id, steps), rule), maxRows);
}

function recognise({ layout, keys, first, firstOf }: JsonHead): string | null {
  if (layout === 'object') {
    const key = LISTS.find((name) => isRun(firstOf.get(name) ?? null));
    if (key) return `recognised by ${key}[].run_type`;
    return keys.has('run_type') && keys.has('inputs') ? 'recognised by run_type and inputs' : null;
  }
  if (isRun(first)) return 'recognised by [].run_type';
  const inner = [first?.post, first?.patch].find(Array.isArray)?.[0] as unknown;
  return isObject(inner) && isRun(inner) ? 'recognised by post[].run_type' : null;
}

function isRun(value: JsonObject | null): boolean {
  return (
    value !== null &&
    ('run_type' in value || 'dotted_order' in value) &&
    ('inputs' in value || 'outputs' in value)
  );
}

async function* runsInFile(source: TextSource, { layout, keys }: JsonHead): AsyncGenerator<FoundSteps> {
  if (layout !== 'object') {
    const shape = layout === 'list' ? { layout, key: null } : { layout };
    for await (const { records, bad } of jsonRecords(source, { format: 'jsonl', ...shape })) {
      const found: FoundSteps = { steps: [], bad };
      for (const { line, value, text } of records) takeRuns(value, line, text, found);
      yield found;
    }
  } else if (LISTS.some((name) => keys.has(name))) yield* inLists(source);
  else {
    const { value, text, broken } = await wholeDocument(source);
    const found: FoundSteps = { steps: [], bad: broken ? [broken] : [] };
    if (!broken) takeRuns(value, 1, text, found);
    yield found;
  }
}

async function* inLists(source: TextSource): AsyncGenerator<FoundSteps> {
  for await (const parts of jsonParts(source)) {
    const found: FoundSteps = { steps: [], bad: [] };
    for (const { key, index, text, line } of parts) {
      if (index === null || key === null || !LISTS.includes(key)) continue;
      const parsed = parsePart(text, line);
      if ('problem' in parsed) found.bad.push(quarantined(line, parsed.problem, parsed.reason, text));
      else if (isObject(parsed.value)) takeRuns(parsed.value, line, text, found);
      else found.bad.push(quarantined(line, 'E_TYPE', 'It is not an object with named fields.', text));
    }
    yield found;
  }
}

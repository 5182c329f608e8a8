import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, pick, textIn, timeIn } from '../traces/fields.ts';
import type { Span, SpanKind, Usage } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';
import { idsOfRun } from './run-ids.ts';

const KINDS: Readonly<Record<string, SpanKind>> = { llm: 'model', tool: 'tool' };

/** A run as a step of its trace. In tables what it was given and gave back is written as JSON. */
export function spanOfRun(run: JsonObject): Span {
  const { id, parentId } = idsOfRun(run);
  const type = textIn(run, 'run_type') ?? '';
  const input = unwrap(run.inputs);
  const output = unwrap(run.outputs);
  return {
    id: id ?? '',
    parentId,
    name: textIn(run, 'name') ?? '',
    kind: Object.hasOwn(KINDS, type) ? (KINDS[type] as SpanKind) : 'other',
    startedAt: timeIn(run, 'start_time'),
    endedAt: timeIn(run, 'end_time'),
    failed: textIn(run, 'error') !== null || run.status === 'error',
    input,
    output,
    model: modelOf(run, input, output),
    usage: usageOf(run, output),
  };
}

/** What a run's makers and its library said of it. */
export function metadataOf(run: JsonObject): JsonObject {
  const extra = unwrap(run.extra);
  const metadata = isObject(extra) ? unwrap(extra.metadata) : unwrap(run.metadata);
  return isObject(metadata) ? metadata : {};
}

function modelOf(run: JsonObject, input: unknown, output: unknown): string | null {
  const answered = isObject(output) ? output : {};
  const result = isObject(answered.llm_output) ? answered.llm_output : answered;
  return (
    textIn(result, 'model_name', 'model') ??
    textIn(metadataOf(run), 'ls_model_name') ??
    (isObject(input) ? textIn(input, 'model') : null)
  );
}

function usageOf(run: JsonObject, output: unknown): Usage {
  const told = usageIn(output);
  return {
    input: numberIn(run, 'prompt_tokens') ?? numberIn(told, 'input_tokens', 'prompt_tokens'),
    output: numberIn(run, 'completion_tokens') ?? numberIn(told, 'output_tokens', 'completion_tokens'),
    total: numberIn(run, 'total_tokens') ?? numberIn(told, 'total_tokens'),
    cost: numberIn(run, 'total_cost') ?? numberIn(told, 'total_cost'),
  };
}

/** The counts of a provider stand beside the answer, or on the message that is the answer. */
function usageIn(output: unknown): JsonObject {
  if (!isObject(output)) return {};
  const beside = pick(output, 'usage_metadata', 'usage');
  if (isObject(beside)) return beside;
  const [row] = Array.isArray(output.generations) ? (output.generations as unknown[]) : [];
  const one: unknown = Array.isArray(row) ? row[0] : row;
  const message = isObject(one) && isObject(one.message) ? one.message : {};
  const inner = isObject(message.kwargs) ? message.kwargs : message;
  return isObject(inner.usage_metadata) ? inner.usage_metadata : {};
}

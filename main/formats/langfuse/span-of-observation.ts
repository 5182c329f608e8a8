import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, pick, textIn, timeIn } from '../traces/fields.ts';
import type { Span, SpanKind, Usage } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';

const KINDS: Readonly<Record<string, SpanKind>> = {
  GENERATION: 'model',
  TOOL: 'tool',
  EVALUATOR: 'judge',
  GUARDRAIL: 'judge',
};

/** An observation as a step. Downloads write its fields as `startTime`, exports to storage as `start_time`. */
export function spanOfObservation(observation: JsonObject): Span {
  const tool = toolOf(observation);
  const type = textIn(observation, 'type') ?? '';
  return {
    id: textIn(observation, 'id') ?? '',
    parentId: textIn(observation, 'parentObservationId', 'parent_observation_id'),
    name: tool ?? textIn(observation, 'name') ?? '',
    kind: tool !== null ? 'tool' : Object.hasOwn(KINDS, type) ? (KINDS[type] as SpanKind) : 'other',
    startedAt: timeIn(observation, 'startTime', 'start_time'),
    endedAt: timeIn(observation, 'endTime', 'end_time', 'startTime', 'start_time'),
    failed: observation.level === 'ERROR',
    input: unwrap(observation.input),
    output: unwrap(observation.output),
    model: textIn(observation, 'model', 'provided_model_name'),
    usage: usageOf(observation),
  };
}

/** A tool is often recorded as a plain span; then the instrumentation names it. */
function toolOf({ metadata }: JsonObject): string | null {
  const opened = unwrap(metadata);
  const attributes = isObject(opened) ? unwrap(opened.attributes) : null;
  if (!isObject(attributes)) return null;
  const runsTool = attributes['openinference.span.kind'] === 'TOOL';
  return textIn(attributes, 'gen_ai.tool.name') ?? (runsTool ? textIn(attributes, 'tool.name') : null);
}

function usageOf(observation: JsonObject): Usage {
  const counted = objectIn(observation, 'usageDetails', 'usage_details', 'usage');
  const costs = objectIn(observation, 'costDetails', 'cost_details');
  return {
    input: numberIn(counted, 'input') ?? numberIn(observation, 'inputUsage', 'promptTokens'),
    output: numberIn(counted, 'output') ?? numberIn(observation, 'outputUsage', 'completionTokens'),
    total: numberIn(counted, 'total') ?? numberIn(observation, 'totalUsage', 'totalTokens'),
    cost:
      numberIn(costs, 'total') ??
      numberIn(observation, 'totalCost', 'total_cost', 'calculatedTotalCost', 'calculated_total_cost'),
  };
}

function objectIn(from: JsonObject, ...names: readonly string[]): JsonObject {
  const value = unwrap(pick(from, ...names));
  return isObject(value) ? value : {};
}

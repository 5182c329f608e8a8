import type { ToolCall } from '../../../shared/model/case.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { jsonText } from './unwrap.ts';

/** A call by the agent, under the names that providers and tracers give its parts; null when it names no tool. */
export function callOf(given: JsonObject): ToolCall | null {
  const outer = isObject(given.tool_call) ? given.tool_call : given;
  const inner = isObject(outer.function) ? outer.function : outer;
  // One framework writes the name of the tool where others have an object.
  const named = typeof outer.function === 'string' ? outer.function : inner.name;
  const name = named ?? inner.toolName ?? inner.tool_name;
  if (typeof name !== 'string' || name === '') return null;
  const id = idText(outer.call_id ?? outer.id ?? outer.toolCallId ?? outer.toolUseId ?? outer.tool_call_id);
  return {
    name: name.toWellFormed(),
    arguments: jsonText(inner.arguments ?? inner.args ?? inner.input ?? inner.parameters ?? {}),
    by: 'agent',
    ...(id === null ? {} : { id }),
  };
}

/** The calls that stand beside the content of a message. */
export function callsBeside(entry: JsonObject): ToolCall[] {
  const extra = isObject(entry.additional_kwargs) ? entry.additional_kwargs : {};
  for (const list of [entry.tool_calls, entry.toolCalls, extra.tool_calls]) {
    if (!Array.isArray(list) || list.length === 0) continue;
    return list.filter(isObject).flatMap((call) => callOf(call) ?? []);
  }
  const single = entry.function_call ?? extra.function_call;
  return isObject(single) ? [callOf(single)].filter((call) => call !== null) : [];
}

/** An id as text; some are lists of ids. */
export function idText(id: unknown): string | null {
  if (id === undefined || id === null || id === '') return null;
  return jsonText(id);
}

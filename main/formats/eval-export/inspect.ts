import type { ChatMessage } from '../../../shared/model/eval-export.ts';
import { linesOf, metadataOf } from './eval-writer.ts';

/**
 * Samples of Inspect AI, which `json_dataset` reads without a mapping: input, target, id and metadata. Arguments of a
 * call are an object there, and its function is a name.
 */
export const inspectWriter = linesOf((record) => ({
  input: record.input.map(inspectMessage),
  target: record.expectedBehaviour,
  id: record.id,
  metadata: metadataOf(record),
}));

function inspectMessage({ tool_calls, tool_call_id, name, ...message }: ChatMessage): object {
  return {
    ...message,
    ...(tool_calls && {
      tool_calls: tool_calls.map((call) => ({
        id: call.id,
        function: call.function.name,
        arguments: argumentsOf(call.function.arguments),
        type: 'function',
      })),
    }),
    ...(tool_call_id !== undefined && { tool_call_id, function: name }),
  };
}

/** The arguments as an object; what is no JSON object is kept whole under one name. */
function argumentsOf(text: string): object {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
    return { value };
  } catch {
    return { text };
  }
}

import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { unwrap } from '../traces/unwrap.ts';
import { attributesOf } from './any-value.ts';

const ROLES: Readonly<Record<string, string>> = {
  'gen_ai.system.message': 'system',
  'gen_ai.user.message': 'user',
  'gen_ai.assistant.message': 'assistant',
  'gen_ai.tool.message': 'tool',
};

/** What the events of a span tell: an event for each message that was sent, and one for each answer that was chosen. */
export function messagesOfEvents(
  span: JsonObject,
  attributes: JsonObject,
): { input: unknown; output: unknown } {
  const input: unknown[] = [];
  const output: unknown[] = [];
  for (const { name, body } of eventsOf(span, attributes)) {
    if (Object.hasOwn(ROLES, name)) input.push(opened({ role: ROLES[name], ...body }));
    else if (name === 'gen_ai.choice') output.push(opened(choiceOf(body)));
    else if (name === 'gen_ai.content.prompt') input.push(...listOf(body['gen_ai.prompt']));
    else if (name === 'gen_ai.content.completion') output.push(...listOf(body['gen_ai.completion']));
    else if ('gen_ai.input.messages' in body || 'gen_ai.output.messages' in body) {
      input.push(...listOf(body['gen_ai.input.messages']));
      output.push(...listOf(body['gen_ai.output.messages']));
    }
  }
  return { input: input.length > 0 ? input : null, output: output.length > 0 ? output : null };
}

/** Events stand on the span, or all together as JSON in one of its attributes. */
export function eventsOf(span: JsonObject, attributes: JsonObject): { name: string; body: JsonObject }[] {
  const own = Array.isArray(span.events) ? span.events.filter(isObject) : [];
  const written = unwrap(attributes.events);
  const inside = Array.isArray(written) ? written.filter(isObject) : [];
  return [
    ...own.map((event) => ({
      name: String(event.name ?? ''),
      body: { ...attributesOf(event.attributes), ...(isObject(event.body) ? event.body : {}) },
    })),
    ...inside.map((event) => ({ name: String(event['event.name'] ?? event.name ?? ''), body: event })),
  ];
}

function choiceOf(body: JsonObject): JsonObject {
  const message = unwrap(body.message);
  return isObject(message) ? { role: 'assistant', ...message } : { role: 'assistant', ...body };
}

/** Calls and parts are written as JSON where an attribute can only hold text. */
function opened(message: JsonObject): JsonObject {
  return 'tool_calls' in message ? { ...message, tool_calls: unwrap(message.tool_calls) } : message;
}

function listOf(given: unknown): unknown[] {
  const value = unwrap(given);
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

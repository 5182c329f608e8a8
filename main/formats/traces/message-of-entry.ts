import type { Message, Speaker } from '../../../shared/model/case.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { attachmentsOf } from '../read-attachments.ts';
import { speakerOf } from '../read-messages.ts';
import { answerOf, piecesOf, textOfAnswer } from './content-pieces.ts';
import { callOf, callsBeside } from './tool-calls.ts';
import { jsonText, unwrap } from './unwrap.ts';

/**
 * The messages that one entry of a list says, in the shape of any provider or framework: one as a rule, none for a
 * thought or the description of a tool, several where answers of tools stand inside a message. Null when the entry is
 * no message at all.
 */
export function messagesOfEntry(given: unknown): Message[] | null {
  if (!isObject(given)) return null;
  const entry = opened(given);
  if (entry.type === 'reasoning') return [];
  if (entry.type === 'function_call') {
    const call = callOf(entry);
    return call ? [{ speaker: 'agent', text: '', toolCalls: [call] }] : [];
  }
  if (entry.type === 'function_call_output') return [answerOf(entry, textOfAnswer(entry.output))];
  const role = roleOf(entry);
  if (role === null) return null;
  return describesTool(entry) ? [] : spoken(entry, speakerOf(role) ?? 'system');
}

/** LangChain wraps a message in the call that makes it, OpenInference in one more object. */
function opened(entry: JsonObject): JsonObject {
  if (isObject(entry.kwargs) && Array.isArray(entry.id)) {
    return { ...entry.kwargs, role: className(entry.id.at(-1)) };
  }
  if (isObject(entry.data) && typeof entry.type === 'string') return { ...entry.data, role: entry.type };
  if (isObject(entry.message) && entry.role === undefined) return entry.message;
  return entry;
}

/** Who is said to speak: by role, by LangChain's type or class, or as the role inside Gemini's content. */
function roleOf(entry: JsonObject): string | null {
  const inner = isObject(entry.content) ? entry.content.role : undefined;
  for (const said of [entry.role, inner, entry.speaker]) if (typeof said === 'string') return said;
  const type = className(entry.type);
  return 'content' in entry && speakerOf(type) ? type : null;
}

function className(name: unknown): string {
  return typeof name === 'string' ? name.replace(/Message(Chunk)?$/, '').toLowerCase() : '';
}

/** Some tracers list the tools that were on offer among the messages. */
function describesTool({ role, content }: JsonObject): boolean {
  return (
    role === 'tool' &&
    isObject(content) &&
    content.type === 'function' &&
    isObject(content.function) &&
    !('arguments' in content.function)
  );
}

function spoken(entry: JsonObject, speaker: Speaker): Message[] {
  const content = contentOf(entry);
  const pieces = piecesOf(content);
  const calls = pieces.calls.length > 0 ? pieces.calls : callsBeside(entry);
  if (speaker === 'tool' && calls.length === 0) {
    return pieces.answers.length > 0 ? pieces.answers : [answerOf(entry, textOfAnswer(content))];
  }
  const texts = [...pieces.texts, ...pieces.unknown.map(jsonText)];
  const attachments = [...attachmentsOf(entry), ...pieces.attachments].slice(0, 200);
  const own: Message = {
    // A call can only be the agent's, whoever the tracer put it down to.
    speaker: calls.length > 0 ? 'agent' : speaker,
    text: texts.join('\n'),
    ...(calls.length > 0 ? { toolCalls: calls } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
  const empty = own.text === '' && calls.length === 0 && attachments.length === 0;
  return empty ? pieces.answers : [...pieces.answers, own];
}

/** Parts that were written as a string of JSON are opened; any other text stays as it was said. */
function contentOf(entry: JsonObject): unknown {
  const content = entry.content ?? entry.parts ?? entry.text ?? entry.contents;
  if (typeof content !== 'string' || !/^\s*\[\s*\{/.test(content)) return content;
  const inner = unwrap(content);
  const parts =
    Array.isArray(inner) && inner.every((part) => isObject(part) && typeof part.type === 'string');
  return parts ? inner : content;
}

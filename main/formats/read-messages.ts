import type { Attachment, Message, Speaker, ToolCall } from '../../shared/model/case.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import { attachmentOfPart, attachmentsOf } from './read-attachments.ts';

const SPEAKERS: Readonly<Record<string, Speaker>> = {
  user: 'customer',
  customer: 'customer',
  client: 'customer',
  'end-user': 'customer',
  end_user: 'customer',
  visitor: 'customer',
  caller: 'customer',
  human: 'customer',
  assistant: 'agent',
  agent: 'agent',
  ai: 'agent',
  bot: 'agent',
  model: 'agent',
  chatbot: 'agent',
  tool: 'tool',
  function: 'tool',
  tool_result: 'tool',
  system: 'system',
  developer: 'system',
  event: 'system',
};

/** Who speaks, by the usual spellings; null for any other. */
export function speakerOf(role: unknown): Speaker | null {
  if (typeof role !== 'string') return null;
  const key = role.trim().toLowerCase();
  return Object.hasOwn(SPEAKERS, key) ? (SPEAKERS[key] as Speaker) : null;
}

/**
 * Messages in the shape of chat APIs: `role`, `content`, `tool_calls` with the name and arguments at the top (tau2) or
 * under `function` (OpenAI). A tool's answer names its call by `tool_call_id` or `id`.
 * @throws {MessageProblem} when an entry is no such message.
 */
export function readMessages(list: readonly unknown[]): Message[] {
  const names = new Map<string, string>();
  return list.flatMap((entry, index) => {
    if (!isObject(entry)) throw new MessageProblem(`message ${index + 1} is not an object`);
    const several = entry.tool_messages;
    return (Array.isArray(several) ? several : [entry]).map((one) => readMessage(one, index, names));
  });
}

export class MessageProblem extends Error {}

function readMessage(entry: unknown, index: number, names: Map<string, string>): Message {
  if (!isObject(entry)) throw new MessageProblem(`message ${index + 1} is not an object`);
  const speaker = speakerOf(entry.role ?? entry.speaker ?? entry.author);
  if (!speaker) throw new MessageProblem(`message ${index + 1} has no known speaker`);
  const content = entry.content ?? entry.text;
  const message: Message = { speaker, text: textOf(content, index) };
  const attachments = [...attachmentsOf(entry), ...attachmentsIn(content)];
  if (attachments.length > 0) message.attachments = attachments;
  const calls = toolCallsOf(entry, speaker);
  for (const call of calls) if (call.id !== undefined) names.set(call.id, call.name);
  if (calls.length > 0) message.toolCalls = calls;
  if (speaker === 'tool') message.answers = answersOf(entry, names);
  const at = entry.timestamp ?? entry.created_at;
  if (typeof at === 'string' && at !== '') message.at = at;
  return message;
}

function isText(part: unknown): part is JsonObject & { text: string } {
  return isObject(part) && typeof part.text === 'string';
}

/** The images and files among the parts of a content. */
function attachmentsIn(content: unknown): Attachment[] {
  return Array.isArray(content) ? content.flatMap((part) => attachmentIn(part) ?? []) : [];
}

function attachmentIn(part: unknown): Attachment | null {
  return isObject(part) && !isText(part) ? attachmentOfPart(part) : null;
}

/** Text as it is; a list of content parts is joined; null is the empty text of a turn that only calls tools. */
function textOf(content: unknown, index: number): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content.isWellFormed() ? content : content.toWellFormed();
  if (Array.isArray(content) && content.every((part) => isText(part) || attachmentIn(part) !== null)) {
    return content
      .filter(isText)
      .map(({ text }) => text)
      .join('\n')
      .toWellFormed();
  }
  throw new MessageProblem(`message ${index + 1} has a content that is no text`);
}

function toolCallsOf(entry: JsonObject, speaker: Speaker): ToolCall[] {
  const list = entry.tool_calls;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((call) => {
    const inner = isObject(call.function) ? call.function : call;
    const given = inner.arguments;
    const byCustomer = call.requestor === 'user' || (call.requestor === undefined && speaker === 'customer');
    const read: ToolCall = {
      name: String(inner.name ?? '').toWellFormed(),
      arguments: (typeof given === 'string' ? given : JSON.stringify(given ?? {})).toWellFormed(),
      by: byCustomer ? 'customer' : 'agent',
    };
    if (typeof call.id === 'string') read.id = call.id.toWellFormed();
    return read;
  });
}

function answersOf(entry: JsonObject, names: Map<string, string>): NonNullable<Message['answers']> {
  const id = entry.tool_call_id ?? entry.id;
  const callId = typeof id === 'string' ? id.toWellFormed() : undefined;
  const name = typeof entry.name === 'string' ? entry.name.toWellFormed() : names.get(callId ?? '');
  return {
    failed: failedOf(entry),
    ...(callId === undefined ? {} : { callId }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Said by a flag where there is one; older runs only begin the answer with "Error". */
function failedOf(entry: JsonObject): boolean {
  if (typeof entry.error === 'boolean') return entry.error;
  return typeof entry.content === 'string' && /^Error\b/.test(entry.content);
}

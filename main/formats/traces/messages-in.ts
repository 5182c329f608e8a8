import type { Message } from '../../../shared/model/case.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { messagesOfEntry } from './message-of-entry.ts';
import { messagesInText } from './messages-in-text.ts';

/** How far lists are looked for inside of each other. */
const DEEPEST = 5;

/**
 * The messages in what a step was given or gave back, whatever provider or framework wrote it; null where it says
 * nobody who speaks.
 */
export function messagesIn(value: unknown, depth = 0): Message[] | null {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return messagesInText(value);
  if (Array.isArray(value)) return inList(value, depth);
  return isObject(value) ? inObject(value, depth) : null;
}

function inList(list: readonly unknown[], depth: number): Message[] | null {
  const [first] = list;
  if (list.length === 1 && Array.isArray(first)) return inList(first, depth + 1);
  const read = list.map((entry) =>
    typeof entry === 'string' ? messagesInText(entry) : messagesOfEntry(entry),
  );
  if (read.every((found) => found === null)) return null;
  return read.flatMap((found) => found ?? []);
}

function inObject(value: JsonObject, depth: number): Message[] | null {
  const own = messagesOfEntry(value);
  if (own) return own;
  for (const key of ['messages', 'contents', 'input_messages', 'output_messages', 'input', 'chat_history']) {
    const found = key in value ? messagesIn(value[key], depth + 1) : null;
    if (found) return [...instructionsIn(value), ...found];
  }
  if (typeof value.contents === 'string') {
    return [...instructionsIn(value), { speaker: 'customer', text: value.contents.toWellFormed() }];
  }
  for (const key of ['choices', 'candidates', 'generations']) {
    const list = value[key];
    if (Array.isArray(list) && list.length > 0) return ofFirstChoice(list[0], depth);
  }
  for (const key of ['output', 'message', 'new_message', 'content']) {
    const inner = value[key];
    const found = typeof inner === 'object' ? messagesIn(inner, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

/** Of several answers that a model offered, the first was used. */
function ofFirstChoice(choice: unknown, depth: number): Message[] | null {
  const one = Array.isArray(choice) ? choice[0] : choice;
  if (!isObject(one)) return null;
  const found = messagesIn(one.message ?? one.content ?? one, depth + 1);
  if (found) return found;
  return typeof one.text === 'string' ? [{ speaker: 'agent', text: one.text.toWellFormed() }] : null;
}

/** Instructions that some providers keep apart from the messages. */
function instructionsIn(value: JsonObject): Message[] {
  const config = isObject(value.config) ? value.config : value;
  for (const key of ['system_instruction', 'systemInstruction', 'system', 'instructions']) {
    const given = config[key] ?? value[key];
    if (given === undefined || given === null) continue;
    const found = messagesOfEntry({ role: 'system', content: given });
    if (found) return found;
  }
  return [];
}

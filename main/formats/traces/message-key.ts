import type { Message } from '../../../shared/model/case.ts';
import { tryParse } from '../json-head.ts';

/** A message is compared with many others; what it says does not change. */
const KEYS = new WeakMap<Message, string>();

/**
 * What makes two tellings of a message the same: who speaks, the words, and what is called with which arguments. Ids are
 * left out, since not every tracer writes them, and JSON is compared by what it says and not by its spaces.
 */
export function messageKey(message: Message): string {
  const known = KEYS.get(message);
  if (known !== undefined) return known;
  const { speaker, text, toolCalls = [], attachments = [] } = message;
  const calls = toolCalls.map(({ name, arguments: given }) => `${name} ${plain(given)}`);
  const files = attachments.map(({ name }) => name);
  const key = JSON.stringify([speaker, speaker === 'tool' ? plain(text) : text.trim(), calls, files]);
  KEYS.set(message, key);
  return key;
}

function plain(text: string): string {
  const trimmed = text.trim();
  if (!/^[[{"]/.test(trimmed)) return trimmed;
  const value = tryParse(trimmed);
  if (value === undefined) return trimmed;
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

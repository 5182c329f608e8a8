import type { Message } from '../../model/case.ts';

/** What a tool came back with: something, nothing, or a failure with its text. */
export interface ToolResult {
  readonly kind: 'answer' | 'nothing' | 'error';
  readonly error: string;
}

const SAYS_ERROR = /^\s*(?:error|exception|failed|failure|traceback|fehler)\b[:\s-]*/i;
const SAYS_NOTHING =
  /^\s*(?:(?:there (?:are|is|were) )?(?:no|0|zero) (?:\w+ ){0,3}?(?:results?|match(?:es)?|records?|entries|documents?|hits?|rows?|data)\b|nothing (?:was )?found|not found|none|null|undefined|n\/a|\[\s*\]|\{\s*\}|"\s*")/i;
/** A longer text that begins with such words tells something all the same. */
const SHORT = 120;
/** So much of an error is kept: what it is about stands at its beginning. */
const ERROR_LENGTH = 80;

/**
 * How a tool's answer is read: a failure where the source or the text says so, nothing where it is empty, says that
 * nothing was found, or is JSON whose every list is empty.
 *
 * @example toolResult({ speaker: 'tool', text: '{"orders":[]}' }) // { kind: 'nothing', error: '' }
 */
export function toolResult({ text, answers }: Pick<Message, 'text' | 'answers'>): ToolResult {
  const told = errorIn(text);
  if (answers?.failed || told !== null) return { kind: 'error', error: shortened(told ?? text) };
  if (text.trim() === '' || (text.length <= SHORT && SAYS_NOTHING.test(text)))
    return { kind: 'nothing', error: '' };
  return { kind: /^\s*[[{]/.test(text) && holdsNothing(text) ? 'nothing' : 'answer', error: '' };
}

/** The text of the failure that an answer tells of; null when it tells of none. */
function errorIn(text: string): string | null {
  if (SAYS_ERROR.test(text)) return text.replace(SAYS_ERROR, '');
  if (!/^\s*\{\s*"(?:error|exception|message|status|success)"/.test(text)) return null;
  const value = parsed(text);
  if (value === null || typeof value !== 'object' || !('error' in value)) return null;
  const { error } = value;
  if (typeof error === 'string') return error === '' ? null : error;
  if (error === null || typeof error !== 'object') return error === true ? text : null;
  return 'message' in error && typeof error.message === 'string' ? error.message : JSON.stringify(error);
}

/** A list without entries, or an object of which every list is empty and that has one. */
function holdsNothing(text: string): boolean {
  if (text.length > 2000) return false;
  const value = parsed(text);
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== 'object') return false;
  const values = Object.values(value);
  const lists = values.filter(Array.isArray);
  const others = values.filter((one) => !Array.isArray(one) && one !== null && one !== 0 && one !== '');
  return (
    values.length === 0 || (lists.length > 0 && others.length <= 1 && lists.every((one) => one.length === 0))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first sentence of an error, without ids, numbers and addresses: those belong to one case alone. */
function shortened(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[^\s"'(]*[\d@][^\s"')]*/g, '…')
    .trim();
  const sentence = /^.{12,}?[.;!](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.slice(0, ERROR_LENGTH).replace(/[.;!\s]+$/, '');
}

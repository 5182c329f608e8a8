import { isObject } from '../../files/parse-json.ts';

/** Where programs put the one text they were asked or answered with, the likeliest first. */
const KEYS = [
  'question',
  'query',
  'prompt',
  'message',
  'text',
  'input',
  'content',
  'answer',
  'response',
  'output',
  'result',
  'completion',
];

/** The one text in what a step was given or gave back; null when it holds none, or more than one. */
export function plainText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.toWellFormed();
  if (!isObject(value)) return null;
  if (Array.isArray(value.args)) return plainText(value.args.find((arg) => typeof arg === 'string'));
  if (Array.isArray(value.prompts)) return plainText(value.prompts[0]);
  for (const key of KEYS) {
    const text = value[key];
    if (typeof text === 'string' && text.trim() !== '') return text.toWellFormed();
  }
  return null;
}

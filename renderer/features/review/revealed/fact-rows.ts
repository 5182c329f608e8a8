import { count, sentenceCase } from '../../../../shared/format.ts';
import { visibleParts } from '../transcript/control-marks.ts';
import { shortJson } from '../transcript/one-line.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Fields of a file as people read them: `contacted_again: true` -> "Contacted again", "Yes". */
export function factRows(fields: Readonly<Record<string, unknown>>): Fact[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ({ name: fieldName(name), value: fieldValue(value) }));
}

export function fieldName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim();
  return sentenceCase(/[A-Z]{2}/.test(words) ? words : words.toLowerCase()).replace(/\bcsat\b/i, 'CSAT');
}

/** One line per element of a list or field of an object. */
function jsonLines(value: unknown): string {
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : shortJson(JSON.stringify(one)))).join('\n');
  return Object.entries(value as object)
    .map(([key, inner]) => `${key}: ${JSON.stringify(inner)}`)
    .join('\n');
}

function fieldValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return Number.isInteger(value) ? count(value) : String(value);
  const text = typeof value === 'string' ? value : jsonLines(value);
  return visibleParts(text)
    .map((part) => (part.kind === 'mark' ? `[${part.name}]` : part.text))
    .join('');
}

import { visibleParts } from './control-marks.ts';

const LONGEST = 240;

/** The beginning of a text on one line, hidden characters written out: for folded rows. */
export function oneLine(text: string): string {
  const start = text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim();
  const visible = visibleParts(start)
    .map((part) => (part.kind === 'mark' ? `[${part.name}]` : part.text))
    .join('');
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}

/** Longer texts are not taken apart for the sake of one line. */
const LONGEST_PARSED = 4000;

/** A JSON object as short as it can be read: `{"id":"L1001"}` -> `{ id: "L1001" }`; any other text on one line. */
export function shortJson(text: string): string {
  const entries = objectEntries(text);
  if (!entries) return oneLine(text);
  if (entries.length === 0) return '';
  return oneLine(`{ ${entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`);
}

function objectEntries(text: string): [string, unknown][] | null {
  if (text.length > LONGEST_PARSED) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : null;
  } catch {
    return null;
  }
}

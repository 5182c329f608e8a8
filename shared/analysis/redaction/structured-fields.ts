/** A field of an object that came with a case: its value, and the object that it is in. */
export interface StructuredField {
  name: string;
  value: string;
  /** The object itself, for what stands beside the field; empty where there was only a line of text. */
  beside: Readonly<Record<string, unknown>>;
  /** Name of the field that the object is the value of; empty at the top. */
  within: string;
  /** It was a line of a text and no value in JSON or in quotes. */
  inLine: boolean;
}

/** JSON in a text in JSON is read too, so far down. */
const DEEPEST_TEXT = 4;
const DEEPEST = 64;
/** A case with more fields than this is read so far; the patterns still look at all of it. */
const MOST_FIELDS = 200_000;
const NOTHING = {};

/** The fields of a value, and of the JSON that its texts hold. A list's elements have the name of the list. */
export function fieldsOf(value: unknown): StructuredField[] {
  const fields: StructuredField[] = [];
  collect(value, { name: '', within: '', beside: NOTHING, depth: 0, texts: 0 }, fields);
  return fields;
}

/** The fields in a text: of its JSON where it is that, else of what looks like `name: value` in it. */
export function fieldsInText(text: string, read: string): StructuredField[] {
  const parsed = parseJson(text);
  return parsed === undefined ? fieldsInLines(read) : fieldsOf(parsed);
}

interface Position {
  name: string;
  within: string;
  beside: Readonly<Record<string, unknown>>;
  depth: number;
  texts: number;
}

function collect(value: unknown, at: Position, fields: StructuredField[]): void {
  if (at.depth > DEEPEST || fields.length >= MOST_FIELDS) return;
  if (typeof value === 'string') {
    const inner = at.texts < DEEPEST_TEXT ? parseJson(value) : undefined;
    if (inner === undefined)
      fields.push({ name: at.name, value, beside: at.beside, within: at.within, inLine: false });
    else collect(inner, { ...at, depth: at.depth + 1, texts: at.texts + 1 }, fields);
  } else if (typeof value === 'number') {
    fields.push({ name: at.name, value: String(value), beside: at.beside, within: at.within, inLine: false });
  } else if (Array.isArray(value)) {
    for (const inner of value) collect(inner, { ...at, depth: at.depth + 1 }, fields);
  } else if (value !== null && typeof value === 'object') {
    const beside = value as Readonly<Record<string, unknown>>;
    const next = { within: at.name, beside, depth: at.depth + 1, texts: at.texts };
    for (const [name, inner] of Object.entries(beside)) collect(inner, { ...next, name }, fields);
  }
}

function parseJson(text: string): unknown {
  const trimmed = text.trim();
  if (!/^[[{"]/.test(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return undefined;
  }
}

const QUOTED =
  /(?<![\p{L}\d_])["']?([\p{L}][\p{L}\d _.-]{0,59})["']?[ \t]{0,3}[:=][ \t]{0,3}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')/gu;
const LINE =
  /^[ \t>*•-]{0,6}([\p{L}][\p{L}\d _.-]{0,39})\*{0,2}[ \t]{0,3}[:=]\*{0,2}[ \t]{1,4}([^\n"'{[]{1,300})$/gmu;

/** `name: value` in lines, and in what is no JSON but looks like it: cut off, or written by another language. */
function fieldsInLines(read: string): StructuredField[] {
  const found: StructuredField[] = [];
  for (const pattern of [QUOTED, LINE]) {
    for (const [, name = '', ...values] of read.matchAll(pattern)) {
      const value = values.find((one) => one !== undefined)?.trim() ?? '';
      if (value !== '') found.push({ name, value, beside: NOTHING, within: '', inLine: pattern === LINE });
    }
  }
  return found;
}

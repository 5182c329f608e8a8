import { AppError } from '../../shared/errors.ts';
import type { Quarantined } from '../../shared/model/import.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { LIMITS } from '../files/limits.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { holdsBrokenBytes, showBrokenBytes } from '../files/utf8.ts';
import type { Shape } from './detect.ts';
import { quarantined } from './reading.ts';

export type JsonShape = Extract<Shape, { format: 'jsonl' }>;

/** Records of a JSON file as they come, and what is none. */
export interface JsonRecords {
  records: { line: number; value: JsonObject; text: string }[];
  bad: Quarantined[];
}

/** The objects of a file, one per line or as the entries of a list. `line` is the physical line, or the place in the list. */
export function jsonRecords(source: TextSource, shape: JsonShape): AsyncGenerator<JsonRecords> {
  return shape.layout === 'lines' ? recordsOfLines(source) : recordsOfList(source, shape.key);
}

async function* recordsOfLines(source: TextSource): AsyncGenerator<JsonRecords> {
  let rest = '';
  let line = 1;
  for await (const chunk of source.chunks()) {
    const text = rest + chunk;
    const found: JsonRecords = { records: [], bad: [] };
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      take(source, text.slice(at, end), line, found);
      line++;
      at = end + 1;
    }
    rest = text.slice(at);
    if (rest.length > LIMITS.record) throw tooLong(line);
    yield found;
  }
  const found: JsonRecords = { records: [], bad: [] };
  take(source, rest, line, found, 'The file looks cut off: its last line is not complete.');
  yield found;
}

async function* recordsOfList(source: TextSource, key: string | null): AsyncGenerator<JsonRecords> {
  for await (const parts of jsonParts(source)) {
    const found: JsonRecords = { records: [], bad: [] };
    for (const part of parts) {
      if (part.key === key && part.index !== null) take(source, part.text, part.index + 1, found);
    }
    yield found;
  }
}

function take(source: TextSource, given: string, line: number, found: JsonRecords, cutOff?: string): void {
  const text = source.withoutMark(given);
  if (text.trim() === '') return;
  const refuse = (problem: string, reason: string) =>
    found.bad.push(quarantined(line, problem, reason, showBrokenBytes(text)));
  if (source.firstBad && holdsBrokenBytes(text)) {
    refuse('E_UTF8', 'It holds bytes that are not UTF-8.');
    return;
  }
  const parsed = parsePart(text, line);
  if ('problem' in parsed) {
    const cut = cutOff !== undefined && NOT_WHOLE.has(parsed.problem);
    refuse(cut ? 'E_JSON_TRUNCATED' : parsed.problem, cut ? cutOff : parsed.reason);
  } else if (!isObject(parsed.value)) refuse('E_TYPE', 'It is not an object with named fields.');
  else found.records.push({ line, value: parsed.value, text });
}

/** What the last line of a file that was cut off looks like. */
const NOT_WHOLE: ReadonlySet<string> = new Set(['E_JSON_TRUNCATED', 'E_JSON_SYNTAX']);

function tooLong(line: number): AppError {
  return new AppError('INVALID', `Line ${line} is longer than 4 MB. Nothing was imported.`, {
    problem: 'E_LINE_TOO_LONG',
    line,
  });
}

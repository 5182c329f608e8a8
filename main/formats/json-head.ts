import type { JsonPart } from '../files/json-parts.ts';
import { JsonParts } from '../files/json-parts.ts';
import { jsonParts } from '../files/json-stream.ts';
import { isObject, type JsonObject, JsonProblem, parseJson } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import type { JsonHead } from './format.ts';

/** A head that grows while its document is read on. */
interface GrowingHead {
  head: JsonHead;
  /** How many objects each list under a key of the top object holds so far. */
  lists: ReadonlyMap<string, number>;
  /** Physical line of the latest part. */
  line: number;
}

/** The head of a file with one value per line, from its first line. */
export function headOfLines(first: string): JsonHead {
  const value = tryParse(first);
  const object = isObject(value) ? value : null;
  return { layout: 'lines', keys: new Set(Object.keys(object ?? {})), first: object, firstOf: new Map() };
}

/**
 * The head of one JSON document, as more and more of it is read; whoever has seen enough stops.
 * @throws {AppError} where the document is not JSON
 */
export async function* headsOfDocument(
  source: TextSource,
  layout: 'object' | 'list',
): AsyncGenerator<GrowingHead> {
  const parts = new JsonParts();
  const lists = new Map<string, number>();
  const firstOf = new Map<string, JsonObject>();
  const head = { layout, keys: parts.keys, first: null as JsonObject | null, firstOf };
  let line = 1;
  for await (const found of jsonParts(source, parts)) {
    for (const part of found) {
      line = part.line;
      if (part.index === null || !part.text.startsWith('{')) continue;
      if (part.key === null) head.first ??= objectOf(part);
      else {
        lists.set(part.key, (lists.get(part.key) ?? 0) + 1);
        if (!firstOf.has(part.key)) firstOf.set(part.key, objectOf(part) ?? {});
      }
    }
    yield { head, lists, line };
  }
}

/** The value of a JSON text; undefined when it is none. */
export function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonProblem) return undefined;
    throw error;
  }
}

function objectOf(part: JsonPart): JsonObject | null {
  const value = tryParse(part.text);
  return isObject(value) ? value : null;
}

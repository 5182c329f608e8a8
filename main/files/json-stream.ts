import { AppError } from '../../shared/errors.ts';
import { type JsonPart, JsonParts } from './json-parts.ts';
import { JsonProblem, parseJson } from './parse-json.ts';
import type { TextSource } from './text-source.ts';

/** The parts of a JSON document, a chunk's worth at a time. Stops at the end of the first top-level value. */
export async function* jsonParts(source: TextSource, parts = new JsonParts()): AsyncGenerator<JsonPart[]> {
  for await (const chunk of source.chunks()) {
    yield parts.push(chunk);
    if (parts.done) return;
  }
  parts.end();
}

/** Parses a part, or says in words why not. A key that touches prototypes refuses the whole file. */
export function parsePart(
  text: string,
  line: number,
): { value: unknown } | { problem: string; reason: string } {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    if (error.problem === 'E_KEY_FORBIDDEN') {
      throw new AppError('INVALID', `Line ${line}: ${error.message} Nothing was imported.`, {
        problem: error.problem,
        line,
      });
    }
    return { problem: error.problem, reason: error.message };
  }
}

import { AppError } from '../../shared/errors.ts';
import { type JsonPart, JsonParts } from './json-parts.ts';
import { JsonProblem, parseJson } from './parse-json.ts';
import type { TextSource } from './text-source.ts';

/**
 * The parts of a JSON document, a chunk's worth at a time. Nothing but blanks may follow it: a second document would be
 * lost without a word.
 * @throws {AppError} where the document is not whole, not JSON, or not the only one
 */
export async function* jsonParts(source: TextSource, parts = new JsonParts()): AsyncGenerator<JsonPart[]> {
  for await (const chunk of source.chunks()) {
    if (parts.done) refuseMore(chunk, parts);
    else {
      yield parts.push(chunk);
      refuseMore(parts.beyond, parts);
    }
  }
  parts.end();
}

function refuseMore(text: string, { line }: JsonParts): void {
  if (text.trim() === '') return;
  throw new AppError(
    'INVALID',
    `Something follows the JSON document that ends on line ${line}. Nothing was imported.`,
    {
      problem: 'E_JSON_RUN_TOGETHER',
      line,
      hint: 'Give each document as a file of its own, or each record on one line.',
    },
  );
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

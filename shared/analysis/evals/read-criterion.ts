import { ArgumentOperator, type CallMatch, Criterion } from '../../model/criterion.ts';

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const TOOL = String.raw`(${QUOTED}|[A-Za-z_][\w:/-]*)`;
const PATH = String.raw`(${QUOTED}|[\w$-]+(?:\.[\w$-]+)*)`;
const OPERATOR = `(${ArgumentOperator.options.toSorted((a, b) => b.length - a.length).join('|')})`;
const WITH_ARGUMENT = new RegExp(String.raw`^${TOOL}\.${PATH}\s*${OPERATOR}\s*(\S.*)$`, 's');
const TOOL_ALONE = new RegExp(`^${TOOL}$`);
const SAID = new RegExp(`^(never says|says) (${QUOTED})$`, 'i');
const OF_A_CALL = /^(calls|never calls|no transfer before) (\S.*)$/is;
const HUMAN = /^(never )?transfers to a human$/i;
const SENTENCE = /^sentence: (.+)$/is;

/**
 * A criterion from the line that a person writes; what is no check is a sentence, and an empty line nothing.
 *
 * - `lookup.line_id == "L2"`, also with !=, contains, <, <=, >, >=; `calls lookup`; `never calls lookup`, also with an
 *   argument
 * - `no transfer before lookup`, also with an argument
 * - `transfers to a human`; `never transfers to a human`
 * - `says "text"`; `never says "text"`
 *
 * Names that are no plain words stand in quotes. A value without quotes is a number, true or false where it can be one,
 * else a text.
 */
export function readCriterion(line: string): Criterion | null {
  const text = line.replace(/[\r\n]+/g, ' ').trim();
  if (text === '') return null;
  const sentence = SENTENCE.exec(text)?.[1] ?? text;
  const check = sentence === text ? readCheck(text) : null;
  // A check whose parts are longer than a check may be is still a sentence.
  const read = check && Criterion.safeParse(check);
  return read?.success ? read.data : { kind: 'sentence', text: sentence };
}

function readCheck(text: string): Criterion | null {
  const human = HUMAN.exec(text);
  if (human) return { kind: 'transfer', expected: human[1] ? 'never_made' : 'made' };
  const said = SAID.exec(text);
  if (said) {
    const expected = said[1]?.toLowerCase() === 'says' ? 'contains' : 'does_not_contain';
    const words = unquoted(said[2] ?? '');
    return words === null ? null : { kind: 'text', expected, text: words };
  }
  const [, words, rest = text] = OF_A_CALL.exec(text) ?? [];
  const call = readCall(rest);
  if (!call) return null;
  switch (words?.toLowerCase()) {
    case 'no transfer before':
      return { kind: 'no_transfer_before', call };
    case 'never calls':
      return { kind: 'tool_call', expected: 'never_made', call };
    case 'calls':
      return { kind: 'tool_call', expected: 'made', call };
    default:
      return call.argument ? { kind: 'tool_call', expected: 'made', call } : null;
  }
}

function readCall(text: string): CallMatch | null {
  const [, tool, path, operator, value] = WITH_ARGUMENT.exec(text) ?? [];
  if (tool !== undefined && path !== undefined && value !== undefined) {
    const read = readValue(value);
    const known = ArgumentOperator.safeParse(operator);
    if (read === null || !known.success) return null;
    return named(tool, { path: unquoted(path) ?? path, operator: known.data, value: read });
  }
  const [, alone] = TOOL_ALONE.exec(text) ?? [];
  return alone === undefined ? null : named(alone, null);
}

function named(tool: string, argument: CallMatch['argument']): CallMatch | null {
  const name = unquoted(tool);
  return name === null ? null : { tool: name, argument };
}

function readValue(text: string): string | number | boolean | null {
  if (text.startsWith('"')) return unquoted(text);
  if (text === 'true' || text === 'false') return text === 'true';
  if (/\s/.test(text)) return null;
  // Only a number that is written as this one: "007" and "1e999" are texts.
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What stands in quotes; a text without them as it is, null where the quotes hold no text. */
function unquoted(text: string): string | null {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

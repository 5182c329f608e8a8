import { checkShape, isObject, type JsonObject, JsonProblem, parseJson } from '../files/parse-json.ts';
import { readYaml } from './codebook-yaml.ts';

export type Path = readonly (string | number)[];

/** What is wrong or doubtful with a value of the file. */
export interface PathProblem {
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly sentence: string;
}

/** A YAML or JSON text read as data; `problem` says why it could not be. */
export interface PolicyText {
  readonly value: JsonObject | readonly unknown[] | null;
  readonly problem: { readonly line: number; readonly sentence: string } | null;
  /** The line of a value, from 1, or of what surrounds it where it is missing. */
  lineOf(path: Path): number;
}

/** Reads a policy file as data, within the limits of any other file: no key twice, no prototype, no bottomless pit. */
export function readPolicyText(text: string): PolicyText {
  const unread = (sentence: string, line = 1): PolicyText => ({
    value: null,
    problem: { line, sentence },
    lineOf: () => 1,
  });
  if (text.trim() === '') return unread('The file is empty.');
  try {
    refuseHostileJson(text);
    const { value, problems, lineOf } = readYaml(text);
    const [first] = problems;
    if (first) return unread(`This is no readable YAML or JSON: ${first.says}.`, first.line);
    checkShape(value);
    if (isObject(value) || Array.isArray(value)) return { value, problem: null, lineOf };
    return unread('The file holds no rules, but a single value.');
  } catch (error) {
    if (error instanceof JsonProblem) return unread(error.message);
    if (error instanceof RangeError) return unread('It is nested too deep.');
    throw error;
  }
}

/** JSON goes through its own reader first, which is quick to refuse what would keep YAML's busy. */
function refuseHostileJson(text: string): void {
  if (!/^\s*[[{]/.test(text)) return;
  try {
    parseJson(text);
  } catch (error) {
    // A slip of the pen is told by YAML's reader, which knows the line.
    if (!(error instanceof JsonProblem) || !/SYNTAX|TRUNCATED/.test(error.problem)) throw error;
  }
}

/** The value under a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

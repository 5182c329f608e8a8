import type { z } from 'zod';
import { list } from '../../format.ts';
import { Codebook, CodebookOption, CodebookRow, Question } from '../../model/codebook.ts';
import type { CodebookProblem } from '../../model/codebook-change.ts';
import { type Path, placeInWords } from './places.ts';
import { codebookProblems } from './problems.ts';

/** A codebook from outside, with everything that is wrong or doubtful in it. Null when it cannot be read at all. */
export interface ReadCodebook {
  readonly codebook: Codebook | null;
  readonly problems: CodebookProblem[];
}

/**
 * Reads a value that may be a codebook: what a file held or an editor has in the making. Words that the codebook does
 * not know are errors, so that a slip of the pen is not silently left out.
 */
export function readCodebookValue(value: unknown, before?: Codebook): ReadCodebook {
  const unknown = unknownWords(value);
  const parsed = Codebook.safeParse(value);
  if (parsed.success) {
    return { codebook: parsed.data, problems: [...unknown, ...codebookProblems(parsed.data, before)] };
  }
  const issues = parsed.error.issues.map(({ path, ...issue }): CodebookProblem => {
    const at = path.filter((step): step is string | number => typeof step !== 'symbol');
    const field = at.findLast((step) => typeof step === 'string');
    const sentence = `${placeInWords(value, at)}: ${field ?? 'it'} ${inWords(issue, valueAt(value, at))}.`;
    return { severity: 'error', path: at, sentence };
  });
  return { codebook: null, problems: [...unknown, ...issues] };
}

type Issue = Omit<z.core.$ZodIssue, 'path'>;

function inWords(issue: Issue, value: unknown): string {
  if (value === undefined || value === null) return 'is missing';
  const { code } = issue;
  if (code === 'too_small') return 'is empty';
  if (code === 'too_big') return 'is too long';
  if (code === 'invalid_value')
    return `must be one of ${list((issue as z.core.$ZodIssueInvalidValue).values.map(String))}`;
  if (code === 'invalid_type') return `must be ${aOrAn((issue as z.core.$ZodIssueInvalidType).expected)}`;
  if (code === 'invalid_union') return 'must be small letters, digits and _, beginning with a letter';
  return issue.message;
}

function aOrAn(type: string): string {
  const word = { string: 'text', array: 'list', int: 'number' }[type] ?? type;
  return /^[aeiou]/.test(word) ? `an ${word}` : word === 'text' ? word : `a ${word}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  );
}

function unknownWords(value: unknown): CodebookProblem[] {
  const strange = (thing: unknown, shape: object, path: Path): CodebookProblem[] =>
    Object.keys(isRecord(thing) ? thing : {})
      .filter((key) => !Object.hasOwn(shape, key))
      .map((key) => ({
        severity: 'error',
        path: [...path, key],
        sentence: `${placeInWords(value, path)}: “${key}” is no word of a codebook. There are ${list(Object.keys(shape))}.`,
      }));
  const each = (
    thing: unknown,
    key: string,
    path: Path,
    check: (one: unknown, path: Path) => CodebookProblem[],
  ) => {
    const inner = isRecord(thing) ? thing[key] : undefined;
    return Array.isArray(inner) ? inner.flatMap((one, place) => check(one, [...path, key, place])) : [];
  };
  return [
    ...strange(value, Codebook.shape, []),
    ...each(value, 'questions', [], (question, path) => [
      ...strange(question, Question.shape, path),
      ...each(question, 'options', path, (option, at) => strange(option, CodebookOption.shape, at)),
      ...each(question, 'rows', path, (row, at) => strange(row, CodebookRow.shape, at)),
    ]),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

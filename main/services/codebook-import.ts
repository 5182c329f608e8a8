import { readFileSync, statSync } from 'node:fs';
import { compareCodebooks } from '../../shared/analysis/codebook/changes.ts';
import { readCodebookValue } from '../../shared/analysis/codebook/read-codebook.ts';
import { AppError } from '../../shared/errors.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { CodebookProblem } from '../../shared/model/codebook-change.ts';
import { readYaml } from '../formats/codebook-yaml.ts';
import { type Saving, saveCodebook } from './codebook-saving.ts';
import { readVersions, summaryOf, touchedBy } from './codebook-versions.ts';
import type { Context } from './context.ts';

/** Far more words than a team agrees on; a file beyond it is something else. */
const MOST_BYTES = 2 * 1024 * 1024;

interface Input {
  handle: string;
  save?: Saving | undefined;
}

/** Reads a codebook file and says what it would change; saves it only when told to, and then refuses any error. */
export function importCodebook(context: Context, { handle, save }: Input) {
  const { db } = context.session.require();
  const versions = readVersions(db);
  const { newest } = versions;
  const { codebook, problems } = readFile(context.files.resolve(handle).path, newest);
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (save && wrong) {
    throw new AppError('INVALID', `${wrong.sentence} Nothing was saved.`, {
      problem: 'E_CODEBOOK',
      line: wrong.line,
      field: wrong.path.join('.'),
    });
  }
  const next = codebook && { ...codebook, version: newest.version + 1 };
  const changes = next ? compareCodebooks(newest, next) : [];
  const touched = summaryOf(next ? touchedBy(db, versions, newest, next) : { questions: [], labels: [] });
  const { version: _, note, ...draft } = codebook ?? newest;
  const wantsSaving = save !== undefined && changes.length > 0;
  const saved = wantsSaving
    ? saveCodebook(context, { ...save, note: save.note || (note ?? ''), codebook: draft }).version
    : null;
  return { codebook: codebook && draft, problems, changes, touched, basedOn: newest.version, saved };
}

function readFile(
  path: string,
  newest: Codebook,
): { codebook: Codebook | null; problems: CodebookProblem[] } {
  if (statSync(path).size > MOST_BYTES) {
    throw new AppError('INVALID', 'This file is too large for a codebook.', { problem: 'E_TOO_LARGE' });
  }
  const { value, problems, lineOf } = readYaml(decode(readFileSync(path)));
  if (problems.length > 0) {
    const unreadable = problems.map(({ says, line }) => ({
      ...{ severity: 'error' as const, path: [], line },
      sentence: `This is no readable YAML: ${says}.`,
    }));
    return { codebook: null, problems: unreadable };
  }
  // The number is given when it is saved; a file written by hand needs none.
  const numbered = isRecord(value) ? { version: newest.version + 1, ...value } : value;
  const read = readCodebookValue(numbered, newest);
  return { ...read, problems: read.problems.map((one) => ({ ...one, line: lineOf(one.path) })) };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('INVALID', 'This file is not UTF-8 text.', {
      problem: 'E_ENCODING_UNKNOWN',
      hint: 'Save it as UTF-8 and import it again.',
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { compareCodebooks } from '../../shared/analysis/codebook/changes.ts';
import { codebookProblems } from '../../shared/analysis/codebook/problems.ts';
import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { CodebookDraft, CodebookProblem } from '../../shared/model/codebook-change.ts';
import { readCodebook, writeCodebook } from '../db/setting-queries.ts';
import { numbered } from './codebook-versions.ts';
import type { Context } from './context.ts';

/** Who saves, why, and what was changed. */
export interface Saving {
  by: string;
  note: string;
  basedOn: number;
}

/**
 * Puts a codebook in force as the next version. Nothing is ever overwritten: labels keep the version they were made
 * under, and an older one comes back by saving it again.
 */
export function saveCodebook(
  context: Context,
  { codebook, by, note, basedOn }: Saving & { codebook: CodebookDraft },
) {
  const { db } = context.session.require();
  return db
    .transaction(() => {
      const newest = readCodebook(db);
      if (newest.version !== basedOn) {
        throw new AppError(
          'CONFLICT',
          `Version ${newest.version} was saved in the meantime; these changes were made to version ${basedOn}. Nothing was saved.`,
          { hint: `Compare version ${basedOn} with ${newest.version}, and make the changes there.` },
        );
      }
      const next: Codebook = { ...numbered(codebook, newest), ...(note !== '' && { note }) };
      const problems = codebookProblems(next, newest);
      refuseErrors(problems);
      const changes = compareCodebooks(newest, next);
      if (changes.length === 0) {
        throw new AppError('INVALID', `This says the same as version ${newest.version}. Nothing was saved.`);
      }
      writeCodebook(db, next, context.now().toISOString(), by);
      return { version: next.version, changes, problems };
    })
    .immediate();
}

function refuseErrors(problems: readonly CodebookProblem[]): void {
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error');
  if (!first) return;
  const more = others.length === 0 ? '' : ` ${plural(others.length, 'more problem')} besides.`;
  throw new AppError('INVALID', `${first.sentence}${more} Nothing was saved.`, {
    problem: 'E_CODEBOOK',
    field: first.path.join('.'),
  });
}

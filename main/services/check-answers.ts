import { answerProblems } from '../../shared/analysis/answer-problems.ts';
import { AppError } from '../../shared/errors.ts';
import { sentenceOf } from '../../shared/format.ts';
import { type Answers, verdictsFor } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readCodebookVersion } from '../db/setting-queries.ts';

/** Refuses answers that the codebook does not offer for a case with this outcome, by the name of the field. */
export function requireOffered(codebook: Codebook, outcome: Outcome, answers: Answers): void {
  if (!verdictsFor(outcome).includes(answers.verdict)) {
    throw new AppError('INVALID', `A case that was ${outcome} cannot be judged ${answers.verdict}.`, {
      field: 'verdict',
    });
  }
  const [problem] = answerProblems(codebook, outcome, answers);
  if (problem) throw new AppError('INVALID', sentenceOf(problem.reason), { field: problem.field });
}

/** The codebook that a form was drawn with: the version it names, else the one in force. */
export function codebookOf(db: Db, version: number | undefined): Codebook {
  if (version === undefined) return readCodebook(db);
  const found = readCodebookVersion(db, version);
  if (found) return found;
  throw new AppError('NOT_FOUND', `This workspace has no version ${version} of the codebook.`, {
    field: 'codebookVersion',
  });
}

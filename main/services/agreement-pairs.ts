import { crossReading, crossTable } from '../../shared/analysis/agreement-crossing.ts';
import { pairAgreements } from '../../shared/analysis/agreement-pairs.ts';
import { AppError } from '../../shared/errors.ts';
import type { AgreementScope } from '../../shared/model/agreement.ts';
import { readComparable, readLabellers } from '../db/agreement-queries.ts';
import { casesIn, figureOptions, requirePart, sharedRatings } from './agreement-scope.ts';
import type { Context } from './context.ts';
import { ratingsOf } from './judged-cases.ts';

export interface OfQuestion extends AgreementScope {
  question: string;
}

/** Every pair of reviewers on one question. */
export function pairs(context: Context, { question, ...scope }: OfQuestion) {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const ratings = sharedRatings(part, casesIn(readComparable(db), scope));
  return { title: part.title, pairs: pairAgreements(readLabellers(db), ratings, figureOptions(db, part)) };
}

/** The answers of two reviewers to one question crossed, with the cases in each cell. */
export function pair(
  context: Context,
  { first, second, question, ...scope }: OfQuestion & { first: string; second: string },
) {
  const { db } = context.session.require();
  const known = readLabellers(db);
  for (const name of [first, second]) {
    if (!known.includes(name))
      throw new AppError('NOT_FOUND', `Nobody named ${name} has judged a case here.`);
  }
  const part = requirePart(db, question);
  const categories = part.options.map(({ value }) => value);
  const labels = part.options.map(({ label }) => label);
  const ratings = casesIn(readComparable(db), scope).map((one) => ({
    caseId: one.caseId,
    answers: ratingsOf(part, one),
  }));
  const cells = crossTable(first, second, ratings, categories);
  const same = cells.reduce((sum, row, i) => sum + (row[i]?.length ?? 0), 0);
  const cases = cells.flat().reduce((sum, cell) => sum + cell.length, 0);
  const reading = crossReading(first, second, cells, labels);
  return { first, second, title: part.title, cases, same, labels, cells, reading };
}

import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/open-db.ts';
import { readPeople } from '../db/reviewer-queries.ts';

/** The active reviewers, by name. */
export function activeReviewers(db: Db): string[] {
  return readPeople(db)
    .filter(({ active }) => active)
    .map(({ reviewer }) => reviewer);
}

/** The given names, sorted and each once. A name is an identity: one that is not known here is refused, not added. */
export function knownReviewers(db: Db, names: readonly string[]): string[] {
  const people = readPeople(db);
  for (const name of names) {
    const found = people.find(({ reviewer }) => reviewer === name);
    if (!found) {
      throw new AppError('NOT_FOUND', `There is no reviewer named ${name} here.`, {
        field: 'reviewers',
        hint: 'Add the reviewer first; a name is an identity, so its spelling matters.',
      });
    }
    if (!found.active) {
      throw new AppError('CONFLICT', `${name} is set inactive and gets no cases.`, {
        field: 'reviewers',
        hint: 'Set the reviewer active first, or leave them out.',
      });
    }
  }
  return [...new Set(names)].sort();
}

import { createRandom } from '../stats/index.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Puts the reviewers of a case into the order of their letters: random per case, so that nobody is always A, and the
 * same whenever the case is opened.
 *
 * @param seed the workspace's
 * @returns reviewers by letter
 */
export function letterOrder<R extends { readonly reviewer: string }>(
  seed: string,
  caseId: string,
  reviewers: readonly R[],
): { letter: string; who: R }[] {
  return reviewers
    .map((who) => ({ who, place: createRandom(JSON.stringify([seed, caseId, who.reviewer])).next() }))
    .sort((a, b) => a.place - b.place || (a.who.reviewer < b.who.reviewer ? -1 : 1))
    .map(({ who }, i) => ({ letter: LETTERS[i] ?? `${i + 1}`, who }));
}

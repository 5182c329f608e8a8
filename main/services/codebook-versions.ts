import { touchedLabels } from '../../shared/analysis/codebook/touched.ts';
import { AppError } from '../../shared/errors.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { CodebookDraft, TouchedLabel, TouchedQuestion } from '../../shared/model/codebook-change.ts';
import { readSavedCodebooks, readStampedLabels, type SavedCodebook } from '../db/codebook-queries.ts';
import type { Db } from '../db/open-db.ts';

/** Every version there is, and the two that a question is about. */
export interface Versions {
  all: readonly SavedCodebook[];
  newest: Codebook;
  find(version: number): SavedCodebook;
}

export function readVersions(db: Db): Versions {
  const all = readSavedCodebooks(db);
  const newest = all.at(-1)?.codebook;
  if (!newest) throw new Error('the workspace has no codebook');
  return {
    all,
    newest,
    find(version) {
      const found = all.find(({ codebook }) => codebook.version === version);
      if (found) return found;
      throw new AppError('NOT_FOUND', `This workspace has no version ${version} of the codebook.`, {
        field: 'version',
        hint: `The newest is version ${newest.version}.`,
      });
    },
  };
}

export interface Between {
  from: number;
  to?: number | undefined;
  draft?: CodebookDraft | undefined;
}

/** The two codebooks to compare. A draft has the number that it would be saved under. */
export function pairOf(versions: Versions, { from, to, draft }: Between): { from: Codebook; to: Codebook } {
  const { newest, find } = versions;
  return {
    from: find(from).codebook,
    to: draft ? numbered(draft, newest) : to === undefined ? newest : find(to).codebook,
  };
}

export function numbered(draft: CodebookDraft, newest: Codebook): Codebook {
  return { ...draft, version: newest.version + 1 };
}

/** What a change touches, per question and label by label. */
export function touchedBy(
  db: Db,
  versions: Versions,
  from: Codebook,
  to: Codebook,
): { questions: TouchedQuestion[]; labels: TouchedLabel[] } {
  const known = new Map(versions.all.map(({ codebook }) => [codebook.version, codebook]));
  return touchedLabels(known, from, to, readStampedLabels(db));
}

/** The counts alone, of the questions whose meaning changed. */
export function summaryOf({ questions, labels }: ReturnType<typeof touchedBy>) {
  const meant = new Set(
    questions.filter(({ effect }) => effect === 'meaning').map(({ question }) => question),
  );
  const counted = labels.filter((label) => label.questions.some((question) => meant.has(question)));
  const perReviewer = new Map<string, number>();
  for (const { reviewer } of counted) perReviewer.set(reviewer, (perReviewer.get(reviewer) ?? 0) + 1);
  return {
    questions,
    labels: counted.length,
    cases: new Set(counted.map(({ caseId }) => caseId)).size,
    reviewers: [...perReviewer]
      .map(([name, labels]) => ({ name, labels }))
      .sort((a, b) => b.labels - a.labels || (a.name < b.name ? -1 : 1)),
  };
}

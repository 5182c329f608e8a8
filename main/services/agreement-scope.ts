import { type AgreementPart, agreementParts } from '../../shared/analysis/agreement-parts.ts';
import { isoWeek } from '../../shared/analysis/iso-week.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import { AppError } from '../../shared/errors.ts';
import type { AgreementScope } from '../../shared/model/agreement.ts';
import type { StandingJudgement } from '../db/agreement-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readIdentity } from '../db/setting-queries.ts';
import { type JudgedCase, judgedCases, ratingsOf } from './judged-cases.ts';

/** Cases with the labels of a scope. A case belongs to the week of its last label. */
export function casesIn(
  judgements: readonly StandingJudgement[],
  { version, weeks }: AgreementScope,
): JudgedCase[] {
  const own = judgements.filter(
    ({ kind, codebookVersion }) => kind !== 'label' || version === undefined || codebookVersion === version,
  );
  return judgedCases(own).filter((one) => {
    const week = weekOf(one);
    return weeks === undefined || (week !== null && weeks.from <= week && week <= weeks.to);
  });
}

/** The week in which the last label of a case was given; null without labels. */
export function weekOf({ labels }: Pick<JudgedCase, 'labels'>): string | null {
  const last = labels
    .map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1);
  return last === undefined ? null : isoWeek(last);
}

/** What can be compared under the name of a question. */
export function requirePart(db: Db, question: string): AgreementPart {
  const parts = agreementParts(readCodebook(db));
  const part = parts.find(({ key }) => key === question);
  if (part) return part;
  throw new AppError('NOT_FOUND', `The codebook has no question ${question}.`, {
    field: 'question',
    hint: `There are: ${parts.map(({ key }) => key).join(', ')}`,
  });
}

/** How the figures of a part are computed. */
export function figureOptions(db: Db, part: AgreementPart) {
  return {
    categories: part.options.map(({ value }) => value),
    ordered: part.ordered,
    seed: `${readIdentity(db).seed} ${part.key}`,
    level: LEVEL,
  };
}

/** What was said to a part in each of these cases, where two reviewers or more answered it. */
export function sharedRatings(part: AgreementPart, cases: readonly JudgedCase[]): Map<string, string>[] {
  return cases.map((one) => ratingsOf(part, one)).filter((ratings) => ratings.size > 1);
}

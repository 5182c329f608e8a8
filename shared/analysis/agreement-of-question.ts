import type { QuestionAgreement } from '../model/agreement.ts';
import { agreementFigures, type CaseRatings } from './agreement-figures.ts';
import type { AgreementPart } from './agreement-parts.ts';
import { isOneSided, needsWork, readingOf } from './agreement-words.ts';

/** How far reviewers agree on one part, in figures and in words. */
export function questionAgreement(
  part: AgreementPart,
  ratings: readonly CaseRatings[],
  { seed, level }: { readonly seed: string; readonly level: number },
): QuestionAgreement {
  const figures = agreementFigures(ratings, {
    categories: part.options.map(({ value }) => value),
    ordered: part.ordered,
    seed: `${seed} ${part.key}`,
    level,
  });
  const { commonest: _, ...shown } = figures;
  const labelOf = (value: string) => part.options.find((option) => option.value === value)?.label ?? value;
  return {
    key: part.key,
    title: part.title,
    ...shown,
    needsWork: needsWork(figures),
    oneSided: isOneSided(figures),
    reading: readingOf(figures, labelOf) + (part.ordered ? ' Neighbouring answers count in part.' : ''),
  };
}

/** Questions in the order in which they need work: lowest AC1 first, then too few cases, then undefined. */
export function byWorkNeeded(questions: readonly QuestionAgreement[], enough: number): QuestionAgreement[] {
  const rank = ({ ac1, cases, split }: QuestionAgreement) =>
    ac1.value === null || (split === 0 && cases > 0) ? 2 : cases < enough ? 1 : 0;
  return [...questions].sort((a, b) => rank(a) - rank(b) || (a.ac1.value ?? 0) - (b.ac1.value ?? 0));
}

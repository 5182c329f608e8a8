import { count, fixed, inWords, list, NBSP, percent, plural, sentenceCase } from '../format.ts';
import type { AgreementFigure, PairAgreement, QuestionAgreement } from '../model/agreement.ts';
import type { AgreementFigures } from './agreement-figures.ts';

/** AC1 that labels should reach before a number rests on them. */
export const ENOUGH_AGREEMENT = 0.6;

/** Below this many shared cases nothing is read from a pair or a question. */
export const ENOUGH_SHARED = 15;

/** Share of one answer from which coefficients that correct for chance have little to work with: prevalence 0.6. */
const ONE_SIDED = 0.8;

/** Questions that are named in a sentence; more are counted. */
const NAMED = 3;

const two = (value: number) => fixed(value, 2);

/** "0.74 (0.63 to 0.84)". */
export function figureWords({ value, low, high, reason }: AgreementFigure): string {
  if (value === null) return reason ?? 'undefined';
  return low === null || high === null ? two(value) : `${two(value)} (${two(low)} to ${two(high)})`;
}

/** Percent, AC1 and alpha of one question read together: high agreement with a low alpha is told apart from low agreement. */
export function readingOf(figures: AgreementFigures, labelOf: (value: string) => string): string {
  const { cases, split, percent: share, ac1, alpha, commonest } = figures;
  if (cases === 0) return 'No case has two answers to this yet.';
  const said = commonest ? `“${labelOf(commonest.value)}”` : '';
  if (commonest?.share === 1) {
    return `Undefined: in all ${plural(cases, 'case')} everybody says ${said}, so there is nothing to disagree about.`;
  }
  const few = cases < ENOUGH_SHARED ? ` Only ${count(cases)} of ${ENOUGH_SHARED} shared cases.` : '';
  if (isOneSided(figures) && commonest !== null && alpha.value !== null && ac1.value !== null) {
    const rest = `${percent(commonest.share, 0)} of the answers are ${said}, so alpha has little to work with.`;
    return `Alpha ${two(alpha.value)} beside AC1 ${two(ac1.value)} and ${percent(share.value ?? 0, 0)}: ${rest}${few}`;
  }
  if (split === 0) return `All ${plural(cases, 'case')} answered alike.${few}`;
  return `${plural(split, 'case')} of ${count(cases)} answered differently.${few}`;
}

/**
 * Nearly all answers are the same one, and alpha is undefined, or says no where AC1 says yes: not a disagreement of
 * people but of what the two take for chance.
 */
export function isOneSided({ commonest, alpha, ac1 }: AgreementFigures): boolean {
  if (commonest === null || commonest.share <= ONE_SIDED) return false;
  if (alpha.value === null) return true;
  return alpha.value < ENOUGH_AGREEMENT && ac1.value !== null && ac1.value >= ENOUGH_AGREEMENT;
}

/** True when a question is answered too differently to carry a number. */
export function needsWork({ cases, ac1 }: Pick<AgreementFigures, 'cases' | 'ac1'>): boolean {
  return cases >= ENOUGH_SHARED && ac1.value !== null && ac1.value < ENOUGH_AGREEMENT;
}

/** By the number of reviewers, from none to several. */
const NOTHING_SHARED = [
  'Nobody has judged a case yet.',
  'One reviewer cannot disagree.',
  'No case has been judged by two reviewers yet.',
];

/** Can the labels carry a number, and whose wording must change: two sentences. */
export function agreementSentences(
  questions: readonly QuestionAgreement[],
  pairs: readonly PairAgreement[],
  reviewers: number,
): [string, string] {
  const verdict = questions.find(({ key }) => key === 'verdict');
  if (!verdict || verdict.cases === 0) {
    return [
      NOTHING_SHARED[Math.min(reviewers, 2)] ?? '',
      'Have some cases judged by a second person: then this page shows whether the labels can carry a number.',
    ];
  }
  return [verdictSentence(verdict), othersSentence(questions, pairs)];
}

function verdictSentence({ cases, percent: share, ac1 }: QuestionAgreement): string {
  const of = `${percent(share.value ?? 0, 0)} of ${count(cases)}`;
  if (cases < ENOUGH_SHARED) {
    return `Too few cases to judge the verdicts by: ${of} are the same, and ${ENOUGH_SHARED} shared cases are the least.`;
  }
  if (ac1.value === null || ac1.low === null || ac1.high === null) {
    return `Verdicts are the same in ${of}. ${ac1.reason ?? ''}`.trim();
  }
  const figures = `${of}, AC1${NBSP}${figureWords(ac1)}`;
  if (ac1.low >= ENOUGH_AGREEMENT) return `Verdicts agree well enough to report: ${figures}.`;
  if (ac1.value >= ENOUGH_AGREEMENT) {
    return `Verdicts agree, but not for certain: ${figures} includes values below ${ENOUGH_AGREEMENT}.`;
  }
  return `Verdicts do not agree well enough to rest a number on: ${figures}.`;
}

function othersSentence(questions: readonly QuestionAgreement[], pairs: readonly PairAgreement[]): string {
  const weak = questions.filter((question) => question.needsWork && question.key !== 'verdict');
  const lowest = [...pairs].filter(isReadable).sort((a, b) => (a.ac1.value ?? 0) - (b.ac1.value ?? 0));
  const [worst] = lowest;
  const apart = worst && lowest.length > 1 ? ` ${worst.first} and ${worst.second} differ most.` : '';
  if (weak.length === 0) return `No other question falls below AC1${NBSP}${ENOUGH_AGREEMENT}.${apart}`;
  const many = sentenceCase(inWords(weak.length));
  const names = weak.slice(0, NAMED).map(({ title }) => title.toLowerCase());
  const named =
    weak.length > NAMED ? `${names.join(', ')} and ${inWords(weak.length - NAMED)} more` : list(names);
  return `${many} ${weak.length === 1 ? 'question does' : 'questions do'} not yet: ${named}.${apart}`;
}

function isReadable({ few, ac1 }: PairAgreement): boolean {
  return !few && ac1.value !== null;
}

import { count, duration, fixed, percent, percentRange } from '../../../shared/format.ts';
import type {
  AgreementFigure,
  AgreementPoint,
  Consensus,
  PairAgreement,
  QuestionAgreement,
  ReviewerAgreement,
  ShareOfCases,
  SplitCase,
} from '../../../shared/model/agreement.ts';
import { table } from '../table.ts';

export function tellQuestions(questions: readonly QuestionAgreement[]): string {
  return table(questions, [
    { title: 'question', value: ({ title }) => title, width: 48 },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'split', value: ({ split }) => count(split), right: true },
    { title: 'same', value: (one) => share(one.percent), right: true },
    { title: 'AC1', value: ({ ac1 }) => number(ac1), right: true },
    { title: 'interval', value: ({ ac1 }) => interval(ac1), right: true },
    { title: 'alpha', value: ({ alpha }) => number(alpha), right: true },
    { title: 'interval', value: ({ alpha }) => interval(alpha), right: true },
    { title: 'kappa', value: ({ kappa }) => (kappa ? number(kappa) : ''), right: true },
    { title: 'Fleiss', value: ({ fleiss }) => number(fleiss), right: true },
    { title: 'in words', value: ({ reading }) => reading, width: 120 },
  ]);
}

export function tellCases(question: string, cases: readonly SplitCase[]): string {
  return table(cases, [
    { title: question, value: ({ caseId }) => caseId, width: 48 },
    { title: 'state', value: ({ state }) => state.replaceAll('_', ' ') },
    {
      title: 'answers',
      value: ({ answers }) => answers.map(({ label, times }) => `${times} ${label}`).join(', '),
    },
  ]);
}

export function tellPairs(pairs: readonly PairAgreement[]): string {
  return table(pairs, [
    { title: 'reviewer', value: ({ first }) => first, width: 30 },
    { title: 'and', value: ({ second }) => second, width: 30 },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'same', value: (one) => share(one.percent), right: true },
    { title: 'AC1', value: ({ ac1 }) => number(ac1), right: true },
    { title: 'interval', value: ({ ac1 }) => interval(ac1), right: true },
    { title: 'kappa', value: ({ kappa }) => number(kappa), right: true },
    { title: 'alpha', value: ({ alpha }) => number(alpha), right: true },
    { title: '', value: ({ few }) => (few ? 'too few cases' : '') },
  ]);
}

export function tellReviewers(reviewers: readonly ReviewerAgreement[]): string {
  return table(reviewers, [
    { title: 'reviewer', value: ({ name }) => name, width: 30 },
    { title: 'judged', value: ({ labelled }) => count(labelled), right: true },
    { title: 'shared', value: ({ shared }) => count(shared), right: true },
    { title: 'known answers right', value: ({ gold }) => shareOf(gold), right: true },
    { title: 'false positives', value: ({ gold }) => shareOf(gold.falsePositives), right: true },
    { title: 'false negatives', value: ({ gold }) => shareOf(gold.falseNegatives), right: true },
    { title: 'same again', value: ({ again }) => shareOf(again), right: true },
    {
      title: 'pace',
      value: ({ medianMilliseconds }) => (medianMilliseconds === null ? '' : duration(medianMilliseconds)),
      right: true,
    },
    {
      title: 'answers',
      value: ({ mix }) =>
        mix
          .filter(({ times }) => times > 0)
          .map(({ label, times }) => `${count(times)} ${label}`)
          .join(', '),
      width: 80,
    },
  ]);
}

export function tellTimes(points: readonly AgreementPoint[]): string {
  return table(points, [
    { title: 'when', value: ({ at }) => at },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'same', value: (one) => share(one.percent), right: true },
    { title: 'AC1', value: ({ ac1 }) => number(ac1), right: true },
    { title: 'interval', value: ({ ac1 }) => interval(ac1), right: true },
    { title: '', value: ({ few }) => (few ? 'too few cases' : '') },
  ]);
}

export function tellConsensus({ cases, differs, firm, reading }: Consensus): string {
  const rows = table(differs, [
    { title: 'case', value: ({ caseId }) => caseId, width: 48 },
    { title: 'second opinion', value: ({ consensus }) => consensus },
    { title: 'probability', value: ({ probability }) => fixed(probability, 2), right: true },
    { title: 'majority', value: ({ majority }) => majority ?? 'tie' },
    { title: 'settled', value: ({ settled }) => settled ?? '' },
  ]);
  const head = `Second opinion (Dawid-Skene) on ${count(cases)} cases; it differs on ${count(differs.length)}.${firm ? '' : ' Not firm.'} ${reading}`;
  return differs.length === 0 ? head : `${head}\n${rows}`;
}

const share = ({ value }: AgreementFigure) => (value === null ? '–' : percent(value));
const number = ({ value }: AgreementFigure) => (value === null ? '–' : fixed(value, 2));
const interval = ({ low, high }: AgreementFigure) =>
  low === null || high === null ? '' : `${fixed(low, 2)} to ${fixed(high, 2)}`;

/** "9 of 10, 59.6 to 98.2 %"; nothing where there is no case. */
function shareOf(of: ShareOfCases | null): string {
  if (of === null || of.cases === 0) return '';
  const { low, high } = of.share;
  const range = low === null || high === null ? '' : `, ${percentRange(low, high)}`;
  return `${count(of.times)} of ${count(of.cases)}${range}`;
}

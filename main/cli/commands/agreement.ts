import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { count, fixed, percent, percentRange } from '../../../shared/format.ts';
import type {
  AgreementFigure,
  PairAgreement,
  QuestionAgreement,
  ReviewerAgreement,
  SplitCase,
} from '../../../shared/model/agreement.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  question?: string;
  by?: 'pair' | 'reviewer';
}

export function addAgreement(program: Command, runner: Runner): void {
  workspaceCommand(program, 'agreement', summaryOf(contract.agreement.summary))
    .option(
      '--question <key>',
      'only this question, with the cases answered differently: verdict, conduct ...',
    )
    .addOption(new Option('--by <what>', 'also for each').choices(['pair', 'reviewer']))
    .action((workspace: string, { question, by }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.agreement.summary();
        const questions = found.questions.filter(({ key }) => question === undefined || isOf(key, question));
        const keys = question === undefined ? [] : questions.map(({ key }) => key);
        if (questions.length === 0) {
          throw new AppError('NOT_FOUND', `The codebook has no question ${question}.`, {
            field: 'question',
            hint: `There are: ${found.questions.map(({ key }) => key).join(', ')}`,
          });
        }
        const cases = await Promise.all(
          keys.map(async (key) => ({
            question: key,
            cases: await client.agreement.splits({ question: key }),
          })),
        );
        const { sentences, shared, pairs, reviewers } = found;
        return {
          json: {
            sentences,
            shared,
            questions,
            ...(question !== undefined && { cases }),
            ...(by === 'pair' && { pairs }),
            ...(by === 'reviewer' && { reviewers }),
          },
          text: [
            cell(sentences.join(' '), 600),
            tellQuestions(questions),
            ...cases.filter((one) => one.cases.length > 0).map((one) => tellCases(one.question, one.cases)),
            ...(by === 'pair' ? [tellPairs(pairs)] : []),
            ...(by === 'reviewer' ? [tellReviewers(reviewers)] : []),
          ].join('\n\n'),
        };
      }),
    );
}

/** `packet` names all its rows, `packet.root_cause` one of them. */
function isOf(key: string, question: string): boolean {
  return key === question || key.startsWith(`${question}.`);
}

function tellQuestions(questions: readonly QuestionAgreement[]): string {
  return table(questions, [
    { title: 'question', value: ({ title }) => title, width: 48 },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'split', value: ({ split }) => count(split), right: true },
    { title: 'same', value: (one) => share(one.percent), right: true },
    { title: 'AC1', value: ({ ac1 }) => number(ac1), right: true },
    { title: 'interval', value: ({ ac1 }) => interval(ac1), right: true },
    { title: 'alpha', value: ({ alpha }) => number(alpha), right: true },
    { title: 'kappa', value: ({ kappa }) => (kappa ? number(kappa) : ''), right: true },
    { title: 'in words', value: ({ reading }) => reading, width: 120 },
  ]);
}

function tellCases(question: string, cases: readonly SplitCase[]): string {
  return table(cases, [
    { title: question, value: ({ caseId }) => caseId, width: 48 },
    { title: 'state', value: ({ state }) => state.replaceAll('_', ' ') },
    {
      title: 'answers',
      value: ({ answers }) => answers.map(({ label, times }) => `${times} ${label}`).join(', '),
    },
  ]);
}

function tellPairs(pairs: readonly PairAgreement[]): string {
  return table(pairs, [
    { title: 'reviewer', value: ({ first }) => first, width: 30 },
    { title: 'and', value: ({ second }) => second, width: 30 },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'same', value: (one) => share(one.percent), right: true },
    { title: 'AC1', value: ({ ac1 }) => number(ac1), right: true },
    { title: 'interval', value: ({ ac1 }) => interval(ac1), right: true },
    { title: '', value: ({ few }) => (few ? 'too few cases' : '') },
  ]);
}

function tellReviewers(reviewers: readonly ReviewerAgreement[]): string {
  return table(reviewers, [
    { title: 'reviewer', value: ({ name }) => name, width: 30 },
    { title: 'judged', value: ({ labelled }) => count(labelled), right: true },
    { title: 'shared', value: ({ shared }) => count(shared), right: true },
    { title: 'known answers', value: ({ gold }) => count(gold.cases), right: true },
    { title: 'right', value: ({ gold }) => share(gold.percent), right: true },
    { title: 'interval', value: ({ gold }) => shareInterval(gold.percent), right: true },
  ]);
}

const share = ({ value }: AgreementFigure) => (value === null ? '–' : percent(value));
const number = ({ value }: AgreementFigure) => (value === null ? '–' : fixed(value, 2));
const interval = ({ low, high }: AgreementFigure) =>
  low === null || high === null ? '' : `${fixed(low, 2)} to ${fixed(high, 2)}`;
const shareInterval = ({ low, high }: AgreementFigure) =>
  low === null || high === null ? '' : percentRange(low, high);

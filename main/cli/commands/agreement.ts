import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AgreementScope } from '../../../shared/model/agreement.ts';
import type { Door } from '../environment.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { cell } from '../table.ts';
import { addAgreementActs } from './agreement-acts.ts';
import {
  tellCases,
  tellConsensus,
  tellPairs,
  tellQuestions,
  tellReviewers,
  tellTimes,
} from './agreement-tables.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

const BY = ['pair', 'reviewer', 'week', 'version', 'consensus'] as const;

interface Options {
  question?: string;
  by?: (typeof BY)[number];
  codebook?: number;
}

export function addAgreement(program: Command, runner: Runner): void {
  const agreement = workspaceCommand(program, 'agreement', summaryOf(contract.agreement.summary))
    // Options behind the name of a further command are that command's.
    .enablePositionalOptions()
    .option(
      '--question <key>',
      'only this question, with the cases answered differently: verdict, conduct ...',
    )
    .addOption(new Option('--by <what>', 'also for each, or with a second opinion').choices(BY))
    .option('--codebook <version>', 'only labels made under this version', wholeNumber)
    .action((workspace: string, { question, by, codebook }: Options) =>
      runner.inWorkspace(workspace, async (door) => {
        const { client } = door;
        const scope = codebook === undefined ? {} : { version: codebook };
        const found = await client.agreement.summary(scope);
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
            cases: await client.agreement.splits({ question: key, ...scope }),
          })),
        );
        const { sentences, shared } = found;
        const more = by ? await furtherBy(door, by, { question: question ?? 'verdict', ...scope }) : null;
        return {
          json: {
            sentences,
            shared,
            questions,
            ...(question !== undefined && { cases }),
            ...more?.json,
          },
          text: [
            cell(sentences.join(' '), 600),
            tellQuestions(questions),
            ...cases.filter((one) => one.cases.length > 0).map((one) => tellCases(one.question, one.cases)),
            ...(more ? [more.text] : []),
          ].join('\n\n'),
        };
      }),
    );
  addAgreementActs(agreement, runner);
}

/** The same by pairs, people or time, or the second opinion. */
async function furtherBy(
  { client }: Door,
  by: (typeof BY)[number],
  input: AgreementScope & { question: string },
): Promise<{ json: object; text: string }> {
  switch (by) {
    case 'pair': {
      const { pairs } = await client.agreement.pairs(input);
      return { json: { pairs }, text: tellPairs(pairs) };
    }
    case 'reviewer': {
      const { reviewers, again } = await client.agreement.reviewers(input);
      return { json: { reviewers, again }, text: tellReviewers(reviewers) };
    }
    case 'consensus': {
      const consensus = await client.agreement.consensus(input);
      return { json: { consensus }, text: tellConsensus(consensus) };
    }
    default: {
      const overTime = await client.agreement.overTime({ ...input, by });
      return { json: { overTime }, text: tellTimes(overTime) };
    }
  }
}

/** `packet` names all its rows, `packet.root_cause` one of them. */
function isOf(key: string, question: string): boolean {
  return key === question || key.startsWith(`${question}.`);
}

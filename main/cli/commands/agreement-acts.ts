import { type Command, Option } from 'commander';
import { agreementParts } from '../../../shared/analysis/agreement-parts.ts';
import { choicesOf, settledAnswers } from '../../../shared/analysis/agreement-settlement.ts';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { Verdict } from '../../../shared/model/answers.ts';
import { AdjudicationCause } from '../../../shared/model/label-event.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface SettleOptions {
  lead: string;
  cause: AdjudicationCause;
  verdict?: Verdict;
  accept?: string;
  note?: string;
  question?: string;
  wording?: string;
}

/** Settling, appealing, and taking out what entered the figures. */
export function addAgreementActs(agreement: Command, runner: Runner): void {
  workspaceCommand(agreement, 'settle', summaryOf(contract.agreement.settle))
    .argument('<case>', 'id of the case')
    .requiredOption('--lead <name>', 'whose settlement it is')
    .addOption(
      new Option('--cause <cause>', 'why the reviewers differ')
        .choices(AdjudicationCause.options)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--verdict <verdict>', 'the settled verdict').choices(Verdict.options))
    .option('--accept <reviewer>', 'take over everything that this reviewer said')
    .option('--note <text>', 'a note to the reviewers')
    .option('--question <id>', 'with a guideline gap: the question that leaves it open')
    .option('--wording <text>', 'with a guideline gap: how the codebook should say it')
    .action((workspace: string, caseId: string, options: SettleOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { lead, cause, accept, note = '', question, wording = '' } = options;
        const codebook = await client.reviews.codebook();
        const view = await client.agreement.open({ caseId, names: true });
        const taken = view.answers.find(({ reviewer }) => reviewer === accept)?.answers;
        if (accept !== undefined && !taken) {
          throw new AppError('NOT_FOUND', `${accept} has no answer in case ${caseId}.`, {
            field: '--accept',
          });
        }
        const verdict = options.verdict ?? taken?.verdict;
        if (verdict === undefined) {
          throw new AppError('INVALID', 'A settlement needs --verdict or --accept.', { field: '--verdict' });
        }
        const parts = taken ? choicesOf(agreementParts(codebook), taken).parts : {};
        const all = view.answers.map(({ answers }) => answers);
        const answers = settledAnswers(codebook, view.outcome, all, { verdict, parts }, note);
        const guideline =
          question === undefined && wording === ''
            ? {}
            : { guideline: { question: question ?? 'verdict', wording } };
        const saved = await client.agreement.settle({ caseId, lead, answers, cause, ...guideline });
        return {
          json: { caseId, ...saved, answers },
          text: `Settled ${caseId} as ${verdict.replaceAll('_', ' ')}.`,
        };
      }),
    );

  workspaceCommand(agreement, 'appeal', summaryOf(contract.agreement.appeal))
    .argument('<case>', 'id of the case')
    .requiredOption('--reviewer <name>', 'who disagrees')
    .requiredOption('--note <text>', 'why')
    .action((workspace: string, caseId: string, { reviewer, note }: { reviewer: string; note: string }) =>
      runner.inWorkspace(workspace, async ({ client }) => ({
        json: { caseId, ...(await client.agreement.appeal({ caseId, reviewer, note })) },
        text: `Case ${caseId} is listed for the lead again.`,
      })),
    );

  workspaceCommand(agreement, 'units', summaryOf(contract.agreement.units))
    .option('--question <key>', 'verdict, packet.root_cause ...', 'verdict')
    .requiredOption('--out <file>', 'where to; .csv')
    .action((workspace: string, { question, out }: { question: string; out: string }) =>
      runner.inWorkspace(workspace, async ({ client, environment }) =>
        writeDocument(await client.agreement.units({ question }), out, environment.workingFolder),
      ),
    );
}

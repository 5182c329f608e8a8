import type { Command } from 'commander';
import { countWords } from '../../../shared/analysis/redaction/place-words.ts';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { redactionText } from '../redaction-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addRedact(program: Command, runner: Runner): void {
  const redact = program.command('redact').description('See what is replaced in a case before it leaves');

  workspaceCommand(redact, 'preview', summaryOf(contract.redaction.preview))
    .argument('<case>', 'the case')
    .action((workspace: string, caseId: string) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const preview = await client.redaction.preview({ caseId });
        return { json: preview, text: redactionText(preview) };
      }),
    );

  workspaceCommand(redact, 'accept', 'Record that you have gone through the redaction of a case')
    .argument('<case>', 'the case')
    .requiredOption('--by <name>', 'who has')
    .requiredOption('--fingerprint <text>', 'of the preview, as it was printed')
    .action((workspace: string, caseId: string, { by, fingerprint }: { by: string; fingerprint: string }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { counts, marks, fingerprint: now } = await client.redaction.preview({ caseId });
        if (fingerprint !== now) {
          throw new AppError('NEEDS_DECISION', 'The case is not as it was in that preview any more.', {
            hint: 'Look at the preview again and give the fingerprint that it prints.',
          });
        }
        const kept = await client.evals.mark({ caseId, by, marks: { ...marks, reviewed: now } });
        return { json: kept, text: `${countWords(counts)}. ${caseId} may leave as it was shown.` };
      }),
    );
}

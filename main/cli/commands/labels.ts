import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../../shared/errors.ts';
import { DONE_IN_PART } from '../environment.ts';
import { tellCounts, tellQuarantine } from '../import-text.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';

export function addLabels(program: Command, runner: Runner): void {
  const labels = program.command('labels').description('Bring judgements in and take them out');

  workspaceCommand(labels, 'import', 'Import labels made elsewhere (JSONL or CSV); bad lines are kept aside')
    .argument('<file>', 'a line needs caseId, reviewer and verdict')
    .action((workspace: string, file: string) =>
      runner.inWorkspace(workspace, async ({ client, files, environment }) => {
        const result = await client.labels.import({
          handle: files.issue(resolve(environment.workingFolder, file)),
        });
        return {
          json: result,
          text: [`Labels of ${file}`, tellCounts(result), ...tellQuarantine(result)].join('\n'),
          exitCode: result.quarantined > 0 ? DONE_IN_PART : 0,
        };
      }),
    );

  workspaceCommand(labels, 'export', 'Write the labels that stand, with every answer, stage and stamp')
    .requiredOption('--out <file>', 'where to; .jsonl or .csv')
    .action((workspace: string, { out }: { out: string }) =>
      runner.inWorkspace(workspace, async ({ client, environment }) =>
        writeDocument(await client.labels.export({ format: formatOf(out) }), out, environment.workingFolder),
      ),
    );
}

function formatOf(out: string): 'jsonl' | 'csv' {
  const extension = extname(out).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.jsonl') return 'jsonl';
  throw new AppError('INVALID', `Labels are written as .jsonl or .csv, and ${out} is neither.`, {
    field: '--out',
  });
}

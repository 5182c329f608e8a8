import { extname } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { DONE_IN_PART } from '../environment.ts';
import { tellCounts, tellQuarantine } from '../import-text.ts';
import { inputFile } from '../input-file.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addLabels(program: Command, runner: Runner): void {
  const labels = program.command('labels').description('Bring judgements in and take them out');

  workspaceCommand(labels, 'import', summaryOf(contract.labels.import))
    .argument('<file>', 'a line needs caseId, reviewer and verdict')
    .action((workspace: string, file: string) =>
      runner.inWorkspace(workspace, async (door) => {
        const result = await door.client.labels.import({ handle: inputFile(door, file) });
        return {
          json: result,
          text: [`Labels of ${file}`, tellCounts(result), ...tellQuarantine(result)].join('\n'),
          exitCode: result.quarantined > 0 ? DONE_IN_PART : 0,
        };
      }),
    );

  workspaceCommand(labels, 'export', summaryOf(contract.labels.export))
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

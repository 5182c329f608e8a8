import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { number } from '../parse-numbers.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { costsOf } from './cost-options.ts';
import { summaryOf } from './summary.ts';

interface Options {
  out: string;
  signal?: string;
  costMissed?: number;
  costNeedless?: number;
  current?: number;
}

export function addReport(program: Command, runner: Runner): void {
  const command = workspaceCommand(program, 'report', summaryOf(contract.reports.html))
    .requiredOption('--out <file>', 'where to, .html')
    .option('--signal <name>', 'with threshold advice on this signal')
    .option('--cost-missed <amount>', 'what a missed escalation costs', number)
    .option('--cost-needless <amount>', 'what a needless handover costs', number)
    .option('--current <cut>', 'the cut in force', number)
    .action((workspace: string, options: Options) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        const { signal, costMissed, costNeedless, current } = options;
        if (signal === undefined) {
          return writeDocument(await client.reports.html({}), options.out, environment.workingFolder);
        }
        if (costMissed === undefined || costNeedless === undefined) {
          return command.error('error: --signal needs --cost-missed and --cost-needless');
        }
        const costs = costsOf({ costMissed, costNeedless });
        const threshold = { signal, costs, ...(current !== undefined && { current }) };
        return writeDocument(
          await client.reports.html({ threshold }),
          options.out,
          environment.workingFolder,
        );
      }),
    );
}

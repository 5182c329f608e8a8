import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { EvalFormat } from '../../../shared/model/eval-export.ts';
import { evalsTo } from '../evals-to.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { addEvalsCoverage } from './evals-coverage.ts';
import { addEvalsCuration } from './evals-curation.ts';
import { summaryOf } from './summary.ts';

interface Options {
  as: EvalFormat;
  out?: string;
  only?: string;
  again: boolean;
  duplicates: boolean;
}

export function addEvals(program: Command, runner: Runner): void {
  const evals = program.command('evals').description('Eval cases that are made from failures');
  workspaceCommand(evals, 'export', summaryOf(contract.evalExports.create))
    .addOption(
      new Option('--as <format>', 'for which tool').choices(EvalFormat.options).makeOptionMandatory(),
    )
    .option('--out <file>', 'where to; without it, only what would leave and what stays is told')
    .option('--only <ids>', 'these eval cases: E-1,E-2')
    .option('--again', 'also what has left in this format before and has not changed since', false)
    .option('--duplicates', 'also duplicates of older eval cases', false)
    .action((workspace: string, { as: format, out, only, again, duplicates }: Options) =>
      runner.inWorkspace(workspace, (door) => {
        const ids = only?.split(',').map((id) => id.trim());
        return evalsTo(door, { format, again, duplicates, ...(ids && { ids }) }, out);
      }),
    );
  addEvalsCuration(evals, runner);
  addEvalsCoverage(evals, runner);
}

import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { ExportContent } from '../../../shared/model/export.ts';
import { exportTo } from '../export-to.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  what: ExportContent;
  out: string;
}

export function addExport(program: Command, runner: Runner): void {
  workspaceCommand(program, 'export', summaryOf(contract.exports.create))
    .addOption(
      new Option('--what <content>', 'what to write').choices(ExportContent.options).default('labels'),
    )
    .requiredOption('--out <file>', 'where to: .jsonl; labels also as .csv, .xlsx or .parquet')
    .action((workspace: string, { what, out }: Options) =>
      runner.inWorkspace(workspace, (door) => exportTo(door, what, out)),
    );
}

import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addCreate(program: Command, runner: Runner): void {
  workspaceCommand(program, 'create', summaryOf(contract.workspaces.create))
    .option('--name <name>', "the workspace's name; the file's name when absent")
    .action((workspace: string, options: { name?: string }) =>
      runner.outside(async ({ client, files, environment }) => {
        const path = resolve(environment.workingFolder, workspace);
        const name = options.name ?? basename(path, '.plumbline');
        const info = await client.workspaces.create({ name, handle: files.issue(path) });
        return { json: info, text: `Created ${info.settings.name} in ${workspace}.` };
      }),
    );
}

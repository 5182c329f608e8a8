import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addDoctor(program: Command, runner: Runner): void {
  workspaceCommand(program, 'doctor', summaryOf(contract.workspaces.doctor)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const found = await client.workspaces.doctor();
      const rows = table(found.checks, [
        { title: '', value: ({ ok }) => (ok ? 'ok' : 'WRONG') },
        { title: 'check', value: ({ name }) => name, width: 40 },
        { title: 'finding', value: ({ finding }) => finding, width: 120 },
      ]);
      const verdict = found.healthy ? 'The workspace is sound.' : 'Something is wrong with this workspace.';
      return { json: found, text: `${rows}\n${verdict}`, exitCode: found.healthy ? 0 : 1 };
    }),
  );
}

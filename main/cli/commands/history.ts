import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count } from '../../../shared/format.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  case?: string;
  reviewer?: string;
  limit: number;
  cursor?: string;
}

export function addHistory(program: Command, runner: Runner): void {
  workspaceCommand(program, 'history', summaryOf(contract.history.list))
    .option('--case <id>', 'of one case')
    .option('--reviewer <name>', 'of one person')
    .option('--limit <n>', 'lines, at most 1,000', wholeNumber, 100)
    .option('--cursor <place>', 'go on where another page ended')
    .action((workspace: string, { case: caseId, reviewer, limit, cursor }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const page = await client.history.list({
          limit,
          ...(caseId !== undefined && { caseId }),
          ...(reviewer !== undefined && { reviewer }),
          ...(cursor !== undefined && { cursor }),
        });
        const rows = table(page.lines, [
          { title: 'when', value: ({ recordedAt }) => recordedAt },
          { title: 'who', value: (line) => line.reviewer, width: 30 },
          { title: 'where', value: ({ device }) => device, width: 40 },
          { title: 'case', value: (line) => line.caseId, width: 40 },
          { title: 'what', value: ({ what }) => what, width: 60 },
          { title: 'in place of', value: ({ superseded }) => before(superseded), width: 60 },
          { title: '', value: ({ state }) => (state === 'replaced' ? '' : state) },
        ]);
        const more = page.next === null ? '' : `\nMore with --cursor "${page.next}"`;
        return { json: page, text: `${rows}\n${count(page.total)} events in all.${more}` };
      }),
    );
}

function before(superseded: readonly { what: string | null }[]): string {
  return superseded.map(({ what }) => what ?? 'an event that is not here').join('; ');
}

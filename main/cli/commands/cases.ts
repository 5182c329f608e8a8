import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count, plural } from '../../../shared/format.ts';
import { OUTCOMES, type Outcome } from '../../../shared/model/case.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  search?: string;
  outcome?: Outcome;
  limit: number;
}

export function addCases(program: Command, runner: Runner): void {
  workspaceCommand(program, 'cases', summaryOf(contract.cases.list))
    .option('--search <text>', 'words that the transcript, the handoff or the id holds')
    .addOption(new Option('--outcome <outcome>', 'only these').choices(OUTCOMES))
    .option('--limit <n>', 'how many at most, up to 1000', wholeNumber, 100)
    .action((workspace: string, options: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.cases.list({
          limit: options.limit,
          ...(options.search !== undefined && { search: options.search }),
          ...(options.outcome && { outcome: options.outcome }),
        });
        const total = `${found.more ? 'more than ' : ''}${count(found.total)}`;
        const rows = table(found.cases, [
          { title: 'case', value: ({ caseId }) => caseId, width: 48 },
          { title: 'outcome', value: ({ outcome }) => outcome },
          { title: 'topic', value: ({ topic }) => topic ?? '', width: 30 },
          { title: 'started', value: ({ startedAt }) => startedAt?.slice(0, 16) ?? '' },
          { title: 'turns', value: ({ turns }) => count(turns), right: true },
          { title: 'status', value: ({ status, verdict }) => verdict?.replaceAll('_', ' ') ?? status },
        ]);
        return { json: found, text: `${rows}\n${plural(found.cases.length, 'case')} of ${total}` };
      }),
    );
}

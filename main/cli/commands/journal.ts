import type { Command } from 'commander';
import { journalRemark, takenWords, waitingWords } from '../../../shared/analysis/journal-words.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { JournalState } from '../../../shared/model/journal.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addJournal(program: Command, runner: Runner): void {
  const journal = program
    .command('journal')
    .description('The journal that holds every label a second time, beside the workspace');

  workspaceCommand(journal, 'show', summaryOf(contract.journal.get)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const state = await client.journal.get();
      return { json: state, text: tell(state), exitCode: state.waiting ? 2 : 0 };
    }),
  );

  workspaceCommand(journal, 'take', summaryOf(contract.journal.take)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const taken = await client.journal.take();
      return { json: taken, text: takenWords(taken) };
    }),
  );

  workspaceCommand(journal, 'leave', summaryOf(contract.journal.leave)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      await client.journal.leave();
      return {
        json: null,
        text: 'They are not asked about any more. Their file stays beside the workspace.',
      };
    }),
  );
}

function tell({ finding, waiting }: JournalState): string {
  if (waiting)
    return `${waitingWords(waiting)}\nTake them in: plumbline journal take. Leave them out: journal leave.`;
  return journalRemark(finding) ?? 'The journal holds what the workspace holds.';
}

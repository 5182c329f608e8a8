import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { plural } from '../../../shared/format.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { tellResults, tellSessions } from '../queue-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface NewSession {
  name: string;
  due?: string;
  reviewers: string[];
  cases?: string[];
  draw?: number;
}

const listed = (text: string) => text.split(',').map((part) => part.trim());

export function addSession(program: Command, runner: Runner): void {
  const session = program
    .command('session')
    .description('Calibration sessions: everybody judges the same cases, hidden till all are done');

  workspaceCommand(session, 'create', summaryOf(contract.calibrationSessions.create))
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--reviewers <names>', 'who takes part, separated by commas', listed)
    .option('--cases <ids>', 'which cases, separated by commas', listed)
    .option('--draw <n>', 'how many to draw instead, from outside the sample where possible', wholeNumber, 10)
    .option('--due <date>', 'until when, as 2026-12-24')
    .action((workspace: string, { name, due, reviewers, cases, draw = 10 }: NewSession) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const made = await client.calibrationSessions.create({
          name,
          reviewers,
          cases: cases ?? draw,
          ...(due !== undefined && { dueAt: due }),
        });
        return { json: made, text: tellSessions([made]) };
      }),
    );

  workspaceCommand(session, 'show', summaryOf(contract.calibrationSessions.results))
    .argument('[session]', 'its number; all of them when absent', wholeNumber)
    .action((workspace: string, id: number | undefined) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (id === undefined) {
          const sessions = await client.calibrationSessions.list();
          return { json: sessions, text: tellSessions(sessions) };
        }
        const results = await client.calibrationSessions.results({ id });
        return { json: results, text: tellResults(results) };
      }),
    );

  workspaceCommand(session, 'close', summaryOf(contract.calibrationSessions.close))
    .argument('<session>', 'its number', wholeNumber)
    .action((workspace: string, id: number) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const closed = await client.calibrationSessions.close({ id });
        return { json: closed, text: tellSessions([closed]) };
      }),
    );

  workspaceCommand(session, 'withdraw', summaryOf(contract.calibrationSessions.withdraw))
    .argument('<session>', 'its number', wholeNumber)
    .action((workspace: string, id: number) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const result = await client.calibrationSessions.withdraw({ id });
        return { json: result, text: `Taken back; ${plural(result.cases, 'case')} freed` };
      }),
    );
}

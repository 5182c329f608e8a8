import { type Command, Option } from 'commander';
import { readCriterion } from '../../../shared/analysis/evals/read-criterion.ts';
import { contract } from '../../../shared/contract/index.ts';
import {
  type EvalChanges,
  EvalFailure,
  EvalId,
  EvalState,
  type EvalView,
  LeaveOutReason,
} from '../../../shared/model/eval-case.ts';
import type { App } from '../../app.ts';
import { evalListText, evalSlaText, evalViewText } from '../evals-text.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

type Client = App['client'];

interface By {
  by: string;
}

interface Listing {
  state?: EvalState[];
  failure?: EvalFailure;
  owner?: string;
  cluster?: string;
  limit?: number;
}

interface Editing extends By {
  expected?: string;
  criterion?: string[];
  tag?: string[];
}

/** The queue, one eval case, and every act on one: what the screen does, for pipelines. */
export function addEvalsCuration(evals: Command, runner: Runner): void {
  workspaceCommand(evals, 'list', summaryOf(contract.evals.list))
    .addOption(new Option('--state <states...>', 'only these').choices(EvalState.options))
    .addOption(new Option('--failure <kind>', 'only these').choices(EvalFailure.options))
    .option('--owner <name>', 'only those of this person')
    .option('--cluster <id>', 'only those of this group of failures')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .action((workspace: string, { state: states, cluster: clusterId, ...more }: Listing) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.evals.list({
          ...more,
          ...(states && { states }),
          ...(clusterId !== undefined && { clusterId }),
        });
        return { json: found, text: evalListText(found) };
      }),
    );
  workspaceCommand(evals, 'sla', summaryOf(contract.evals.sla))
    .option('--weeks <n>', 'the last so many', wholeNumber)
    .action((workspace: string, { weeks }: { weeks?: number }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const sla = await client.evals.sla(weeks === undefined ? {} : { weeks });
        return { json: sla, text: evalSlaText(sla) };
      }),
    );
  onOne(evals, 'show', summaryOf(contract.evals.get)).action((workspace: string, which: string) =>
    runner.inWorkspace(workspace, async ({ client }) => shown(await client.evals.get(named(which)))),
  );
  acts(evals, runner);
}

function acts(evals: Command, runner: Runner): void {
  const act = <Options extends By>(
    command: Command,
    does: (client: Client, on: { caseId: string; by: string }, options: Options) => Promise<EvalView>,
  ) =>
    signed(command).action((workspace: string, which: string, options: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { item } = await client.evals.get(named(which));
        return shown(await does(client, { caseId: item.caseId, by: options.by }, options));
      }),
    );
  act<By & { owner?: string }>(
    onOne(evals, 'take', summaryOf(contract.evals.open)).option('--owner <name>', 'for somebody else'),
    (client, on, { owner }) => client.evals.open({ ...on, ...(owner !== undefined && { owner }) }),
  );
  act<Editing>(
    onOne(evals, 'edit', summaryOf(contract.evals.edit))
      .option('--expected <text>', 'what a good agent would have done')
      .option(
        '--criterion <lines...>',
        'all criteria, one each: a sentence, or a check as the screen takes it',
      )
      .option('--tag <tags...>', 'all tags'),
    (client, on, options) => client.evals.edit({ ...on, content: changesIn(options) }),
  );
  act(onOne(evals, 'accept', summaryOf(contract.evals.accept)), (client, on) => client.evals.accept(on));
  act<By & { reason: LeaveOutReason; note?: string }>(
    onOne(evals, 'leave-out', summaryOf(contract.evals.leaveOut))
      .addOption(new Option('--reason <reason>', 'why').choices(LeaveOutReason.options).makeOptionMandatory())
      .option('--note <text>', 'more about it'),
    (client, on, { reason, note = '' }) => client.evals.leaveOut({ ...on, leftOut: { reason, note } }),
  );
  act(onOne(evals, 'reopen', summaryOf(contract.evals.reopen)), (client, on) => client.evals.reopen(on));
  for (const kind of ['undo', 'redo'] as const)
    signed(workspaceCommand(evals, kind, summaryOf(contract.evals[kind]))).action(
      (workspace: string, { by }: By) =>
        runner.inWorkspace(workspace, async ({ client }) => {
          const done = await client.evals[kind]({ by });
          const what = kind === 'undo' ? 'Taken back' : 'Brought back';
          const text = done ? `${what}: ${done.what}` : `There is nothing to ${kind}.`;
          return { json: done, text: done?.view ? `${text}\n${evalViewText(done.view)}` : text };
        }),
    );
}

function onOne(evals: Command, name: string, summary: string): Command {
  return workspaceCommand(evals, name, summary).argument(
    '<eval-case>',
    'its id, such as E-12, or that of its case',
  );
}

function signed(command: Command): Command {
  return command.requiredOption('--by <name>', 'who does it');
}

function named(which: string): { id: string } | { caseId: string } {
  return EvalId.safeParse(which).success ? { id: which } : { caseId: which };
}

function changesIn({ expected, criterion, tag }: Editing): EvalChanges {
  return {
    ...(expected !== undefined && { expectedBehaviour: expected }),
    ...(criterion && { criteria: criterion.flatMap((line) => readCriterion(line) ?? []) }),
    ...(tag && { tags: tag }),
  };
}

function shown(view: EvalView) {
  return { json: view, text: evalViewText(view) };
}

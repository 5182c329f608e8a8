import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count, duration } from '../../../shared/format.ts';
import { type AbandonList, type KeyField, SuspectState } from '../../../shared/model/abandon.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  fields?: true;
  key?: string;
  window?: number;
  show: SuspectState;
  limit: number;
}

export function addAbandons(program: Command, runner: Runner): void {
  workspaceCommand(program, 'abandons', summaryOf(contract.abandons.list))
    .option('--fields', 'only list the fields that could name the customer')
    .option('--key <field>', 'declare the field that names the customer; it is kept in the workspace')
    .option('--window <hours>', 'how long after its end another session counts; kept as well', wholeNumber)
    .addOption(new Option('--show <which>', 'which of them').choices(SuspectState.options).default('open'))
    .option('--limit <n>', 'how many at most, up to 200', wholeNumber, 50)
    .action((workspace: string, { fields, key, window, show, limit }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (fields) {
          const found = await client.abandons.fields();
          return { json: { fields: found }, text: tellFields(found) };
        }
        if (key !== undefined || window !== undefined) {
          const { rule } = await client.abandons.list({ limit: 1 });
          const windowHours = window ?? rule.windowHours;
          await client.abandons.configure({ key: key ?? rule.key, windowHours });
        }
        const found = await client.abandons.list({ show, limit });
        return { json: found, text: tell(found) };
      }),
    );
}

function tellFields(fields: readonly KeyField[]): string {
  if (fields.length === 0) return 'No case came with a field beside those that everything is grouped by.';
  return table(fields, [
    { title: 'field', value: ({ name }) => name },
    { title: 'cases with it', value: ({ cases }) => count(cases), right: true },
    { title: 'share its value', value: ({ shared }) => count(shared), right: true },
    { title: 'values', value: ({ customers }) => count(customers), right: true },
  ]);
}

function tell({ headline, rows, remarks }: AbandonList): string {
  const lines = table(rows, [
    { title: 'case', value: ({ first }) => first.caseId, width: 40 },
    { title: 'channel', value: ({ first }) => first.channel, width: 20 },
    { title: 'ended', value: ({ first }) => (first.outcome === 'abandoned' ? 'left' : 'by the agent') },
    { title: 'then', value: ({ next }) => next.caseId, width: 40 },
    { title: 'channel', value: ({ next }) => next.channel, width: 20 },
    {
      title: 'after',
      value: ({ gapMinutes, overlaps }) => (overlaps ? 'meanwhile' : duration(gapMinutes * 60_000)),
      right: true,
    },
    { title: 'said first', value: ({ first }) => first.opening ?? '', width: 60 },
    { title: 'verdict', value: ({ verdict }) => verdict?.replaceAll('_', ' ') ?? '' },
  ]);
  return [
    cell(headline, 500),
    ...(rows.length === 0 ? [] : [lines]),
    ...remarks.map((line) => cell(line, 800)),
  ].join('\n\n');
}

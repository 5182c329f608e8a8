import { type Command, Option } from 'commander';
import { taskValue } from '../../../shared/analysis/task-kpis/task-words.ts';
import { contract } from '../../../shared/contract/index.ts';
import { count, day } from '../../../shared/format.ts';
import type { TaskFigure } from '../../../shared/model/task-kpi.ts';
import type { VersionComparison, VersionRow } from '../../../shared/model/version-comparison.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addVersions(program: Command, runner: Runner): void {
  workspaceCommand(program, 'versions', summaryOf(contract.versions.compare))
    .option('--marker <id>', 'the change to look at: its id or its name; the newest when absent')
    .addOption(new Option('--days <n>', 'longest window on each side').argParser(wholeNumber).default(28))
    .option('--list', 'only list the changes')
    .action((workspace: string, options: { marker?: string; days: number; list?: true }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const markers = await client.trends.markers();
        if (options.list) {
          const text = table([...markers].reverse(), [
            { title: 'at', value: ({ at }) => day(at) },
            { title: 'kind', value: ({ kind }) => kind.replaceAll('_', ' ') },
            { title: 'change', value: ({ name }) => name },
            { title: 'id', value: ({ id }) => id },
          ]);
          return { json: { markers }, text: markers.length === 0 ? 'No change is known.' : text };
        }
        const named = markers.find(({ name }) => name === options.marker);
        const marker = named?.id ?? options.marker;
        const found = await client.versions.compare({
          days: options.days,
          ...(marker !== undefined && { marker }),
        });
        return { json: found, text: tell(found) };
      }),
    );
}

function tell({ headline, rows, remarks, before, after, currency }: VersionComparison): string {
  const side = (figure: TaskFigure, { unit }: VersionRow) =>
    figure.value === undefined ? '–' : `${taskValue(figure.value, unit, currency)} (${count(figure.n)})`;
  return [
    cell(headline, 500),
    ...(rows.length === 0
      ? []
      : [
          `Before: ${day(before.from)} to ${day(before.to)}. After: ${day(after.from)} to ${day(after.to)}.`,
          table(rows, [
            { title: 'KPI', value: ({ name }) => name },
            { title: 'before (n)', value: (row) => side(row.before, row), right: true },
            { title: 'after (n)', value: (row) => side(row.after, row), right: true },
            { title: 'what it shows', value: ({ sentence }) => sentence, width: 140 },
            { title: 'from', value: ({ source }) => source },
          ]),
        ]),
    ...remarks.map((remark) => cell(remark, 500)),
  ].join('\n\n');
}

import type { Command } from 'commander';
import { taskDifference, taskInterval, taskValue } from '../../../shared/analysis/task-kpis/task-words.ts';
import { differenceInterval } from '../../../shared/analysis/versions/version-rows.ts';
import { contract } from '../../../shared/contract/index.ts';
import { count, percent } from '../../../shared/format.ts';
import type { TaskKpi, TaskKpis } from '../../../shared/model/task-kpi.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  agent?: string;
  days?: number;
}

export function addKpis(program: Command, runner: Runner): void {
  workspaceCommand(program, 'kpis', summaryOf(contract.taskKpis.get))
    .option('--agent <version>', 'cases of this agent version only')
    .option('--days <n>', 'the last so many days of the data', wholeNumber)
    .action((workspace: string, { agent, days }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.taskKpis.get({
          ...(agent === undefined ? {} : { agent }),
          ...(days === undefined ? {} : { days }),
        });
        return { json: found, text: tell(found) };
      }),
    );
}

function tell({ kpis, remarks, currency }: TaskKpis): string {
  const main = table(kpis, [
    { title: 'KPI', value: ({ name }) => name },
    { title: 'estimate', value: (kpi) => estimateOf(kpi, currency), right: true },
    { title: 'interval (95 %)', value: (kpi) => intervalOf(kpi, currency), right: true },
    { title: 'n', value: ({ figure }) => count(figure.n), right: true },
    { title: 'against', value: (kpi) => againstOf(kpi, currency), width: 90 },
    { title: 'of', value: ({ figure, denominator }) => figure.reason?.sentence ?? denominator, width: 90 },
  ]);
  const lines = kpis.flatMap(({ name, state, references, notes }) => [
    ...(state.state === 'none' ? [] : [`${name}: ${state.sentence}`]),
    ...references.map(({ told, caution }) => `${name}: ${told}. ${caution}`),
    ...notes.map((note) => `${name}: ${note}`),
  ]);
  const reasons = kpis.flatMap((kpi) => kpi.reasons);
  const shares = table(reasons, [
    { title: 'escalated because', value: ({ reason }) => reason },
    {
      title: 'share',
      value: ({ figure }) => (figure.value === undefined ? '–' : percent(figure.value)),
      right: true,
    },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
  ]);
  return [
    main,
    ...(reasons.length > 0 ? [shares] : []),
    ...[...lines, ...remarks].map((line) => cell(line, 500)),
  ].join('\n\n');
}

function estimateOf({ figure, unit }: TaskKpi, currency: string): string {
  return figure.value === undefined ? '–' : taskValue(figure.value, unit, currency);
}

function intervalOf({ figure, unit }: TaskKpi, currency: string): string {
  return figure.low === undefined || figure.high === undefined
    ? ''
    : taskInterval(figure.low, figure.high, unit, currency);
}

function againstOf({ references, unit }: TaskKpi, currency: string): string {
  const difference = references[0]?.difference;
  if (difference?.value === undefined) return '';
  const { value, low, high } = difference;
  const interval =
    low === undefined || high === undefined ? '' : ` (${differenceInterval(low, high, unit, currency)})`;
  return `${taskDifference(value, unit, currency)}${interval}`;
}

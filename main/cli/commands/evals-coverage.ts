import { type Command, Option } from 'commander';
import { paceWords } from '../../../shared/analysis/coverage/coverage-words.ts';
import { contract } from '../../../shared/contract/index.ts';
import { count, percent, percentInterval, signed } from '../../../shared/format.ts';
import {
  type ClusterMoves,
  CoverageBy,
  type CoverageLine,
  CoverageScope,
  type EvalCoverage,
} from '../../../shared/model/eval-coverage.ts';
import type { TaskFigure } from '../../../shared/model/task-kpi.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  scope: CoverageScope;
  by: CoverageBy;
  weeks: number;
  since?: string | true;
  days: number;
}

/** Adds `coverage` to the group `evals`. */
export function addEvalsCoverage(evals: Command, runner: Runner): void {
  workspaceCommand(evals, 'coverage', summaryOf(contract.coverage.get))
    .addOption(
      new Option('--scope <scope>', 'which failures').choices(CoverageScope.options).default('capability'),
    )
    .addOption(
      new Option('--by <field>', 'what they are told apart by').choices(CoverageBy.options).default('topic'),
    )
    .option('--weeks <n>', 'growth is counted over the last so many weeks of the data', wholeNumber, 4)
    .option('--since [change]', 'instead: which clusters moved after this change, or after the newest')
    .option('--days <n>', 'longest window on each side of the change', wholeNumber, 28)
    .action((workspace: string, { scope, by, weeks, since, days }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (since === undefined) {
          const found = await client.coverage.get({ scope, by, weeks });
          return { json: found, text: tell(found) };
        }
        const markers = since === true ? [] : await client.trends.markers();
        const marker = markers.find(({ name }) => name === since)?.id ?? since;
        const found = await client.coverage.moves({ scope, days, ...(marker !== true && { marker }) });
        return { json: found, text: tellMoves(found) };
      }),
    );
}

function tell({ headline, lines, rule, remarks, span }: EvalCoverage): string {
  const rows = table(lines, [
    { title: 'failures of', value: ({ name }) => name, width: 50 },
    {
      title: 'covered',
      value: ({ covered, failures }) => `${count(covered)} of ${count(failures)}`,
      right: true,
    },
    { title: 'failures', value: ({ addedFailures }) => signed(addedFailures), right: true },
    { title: 'evals', value: ({ addedEvals }) => signed(addedEvals), right: true },
    { title: 'gap', value: gapOf, right: true },
    { title: 'pace', value: ({ pace }) => paceWords[pace] },
  ]);
  return [
    cell(headline, 500),
    ...(lines.length === 0 ? [] : [rows]),
    ...(span ? [`Growth from ${span.from} to ${span.to}. ${rule}`] : [rule]),
    ...remarks.map((line) => cell(line, 500)),
  ].join('\n\n');
}

function gapOf({ gap: { value, low, high, n } }: CoverageLine): string {
  if (value === undefined || low === undefined || high === undefined) return '–';
  return `${percent(value)} (${percentInterval(low, high)}), n ${count(n)}`;
}

function tellMoves({ headline, rows, before, after, remarks }: ClusterMoves): string {
  const side = ({ value, n }: TaskFigure) => (value === undefined ? '–' : `${percent(value)} (${count(n)})`);
  return [
    cell(headline, 500),
    ...(before && after && rows.length > 0
      ? [
          `Before: ${before.from} to ${before.to}. After: ${after.from} to ${after.to}.`,
          table(rows, [
            { title: 'cluster', value: ({ name }) => name, width: 50 },
            { title: 'in evals', value: ({ covered }) => count(covered), right: true },
            { title: 'before (n)', value: (row) => side(row.before), right: true },
            { title: 'after (n)', value: (row) => side(row.after), right: true },
            { title: 'what it shows', value: ({ sentence }) => sentence, width: 140 },
          ]),
        ]
      : []),
    ...remarks.map((line) => cell(line, 500)),
  ].join('\n\n');
}

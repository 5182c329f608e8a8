import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count, percent, percentRange } from '../../../shared/format.ts';
import { COHORT_FIELDS, type CohortField } from '../../../shared/model/case.ts';
import type { Kpi, KpiGroup } from '../../../shared/model/kpi.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

export function addEstimates(program: Command, runner: Runner): void {
  workspaceCommand(program, 'estimates', summaryOf(contract.estimates.kpis))
    .addOption(new Option('--by <field>', 'also for each value of this field').choices(COHORT_FIELDS))
    .action((workspace: string, { by }: { by?: CohortField }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { overall, groups, remarks, counting } = await client.estimates.kpis(by ? { by } : {});
        return {
          json: { kpis: overall.kpis, ...(by && { by, groups }), remarks, counting },
          text: [
            tell(overall),
            ...groups.map(tell),
            ...[...remarks, `${counting.sentence} ${counting.told}`].map((remark) => cell(remark, 500)),
          ].join('\n\n'),
        };
      }),
    );
}

function tell({ field, value, kpis }: KpiGroup): string {
  const rows = table(kpis, [
    { title: 'KPI', value: ({ id }) => id.replaceAll('_', ' ') },
    {
      title: 'estimate',
      value: ({ estimate }) => (estimate === undefined ? '–' : percent(estimate)),
      right: true,
    },
    { title: 'interval', value: interval, right: true },
    {
      title: 'at most',
      value: ({ upperBound }) => (upperBound === undefined ? '' : percent(upperBound)),
      right: true,
    },
    { title: 'n', value: ({ n }) => count(n), right: true },
    { title: 'of', value: (kpi) => kpi.reason?.sentence ?? kpi.denominator, width: 100 },
  ]);
  return field === null ? rows : `${field} ${cell(value ?? '')}\n${rows}`;
}

/** A rate that was counted has no interval. */
function interval({ low, high, level }: Kpi): string {
  if (low !== undefined && low === high) return 'counted';
  return low === undefined || high === undefined ? '' : `${percentRange(low, high)} (${percent(level, 0)})`;
}

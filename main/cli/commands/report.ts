import { type Command, Option } from 'commander';
import { Paper, ReportForm, type ReportKind, type ReportOrder } from '../../../shared/model/report.ts';
import { number } from '../parse-numbers.ts';
import { reportTo } from '../report-to.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { costsOf } from './cost-options.ts';
import { addBrand } from './report-brand.ts';

interface Options {
  out: string;
  format?: ReportForm;
  paper?: Paper;
  date?: string;
  names?: boolean;
  week?: string;
  signal?: string;
  costMissed?: number;
  costNeedless?: number;
  current?: number;
}

const KINDS: Readonly<Record<ReportKind, string>> = {
  weekly: 'The weekly review: inside limits, drifting, what changes next; the page a team signs',
  calibration: 'The full calibration report: every KPI, signal and cohort',
  reviewers: 'The reviewer report: agreement, drift, known answers and time of each reviewer',
  evidence: 'What a threshold rests on: advice, sweep, promise, replay, difference and sign-off',
};

/** `report W --out F` from before there were four is the weekly one still. */
export function addReport(program: Command, runner: Runner): void {
  const group = program
    .command('report')
    .description(
      'Write a report as HTML, PDF, Excel, Markdown or JSON; the weekly review when none is named',
    );
  for (const [kind, summary] of Object.entries(KINDS)) addKind(group, runner, kind as ReportKind, summary);
  addBrand(group, runner);
}

function addKind(group: Command, runner: Runner, kind: ReportKind, summary: string): void {
  // The one that is meant when none is named.
  const command = workspaceCommand(group, kind, summary, { isDefault: kind === 'weekly' })
    .requiredOption('--out <file>', 'where to: .html, .pdf, .xlsx, .md or .json')
    .addOption(new Option('--format <form>', 'when the name does not say it').choices(ReportForm.options))
    .option('--date <day>', 'the day it is dated, as 2026-11-16; the same day gives the same bytes');
  command.addOption(new Option('--paper <size>', 'of a PDF').choices(Paper.options).default('A4'));
  if (kind === 'reviewers' || kind === 'evidence') command.option('--no-names', 'letters in place of names');
  if (kind === 'weekly') command.option('--week <week>', 'as 2026-W46; the last full week when absent');
  if (kind === 'weekly' || kind === 'evidence') addThreshold(command);
  command.action((workspace: string, options: Options) => {
    const order = orderOf(command, kind, options);
    return runner.inWorkspace(workspace, (door) => reportTo(door, order, options.out));
  });
}

function addThreshold(command: Command): void {
  command
    .option('--signal <name>', 'with threshold advice on this signal')
    .option('--cost-missed <amount>', 'what a missed escalation costs', number)
    .option('--cost-needless <amount>', 'what a needless handover costs', number)
    .option('--current <cut>', 'the cut in force', number);
}

function orderOf(
  command: Command,
  report: ReportKind,
  options: Options,
): Partial<ReportOrder> & Pick<ReportOrder, 'report'> {
  const { format, paper, date, names, week, signal, costMissed, costNeedless, current } = options;
  const order = {
    report,
    ...(format && { form: format }),
    ...(paper && { paper }),
    ...(date !== undefined && { date }),
    ...(names !== undefined && { names }),
    ...(week !== undefined && { week }),
  };
  if (signal === undefined) return order;
  if (costMissed === undefined || costNeedless === undefined) {
    return command.error('error: --signal needs --cost-missed and --cost-needless');
  }
  const costs = costsOf({ costMissed, costNeedless });
  return { ...order, threshold: { signal, costs, ...(current !== undefined && { current }) } };
}

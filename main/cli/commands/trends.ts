import { type Command, InvalidArgumentError, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import type { PeriodUnit } from '../../../shared/model/population.ts';
import { MarkerKind } from '../../../shared/model/trend-marker.ts';
import { TrendField, TrendMetric } from '../../../shared/model/trend-metric.ts';
import { cohortField } from '../cohort-field.ts';
import { DONE_IN_PART, NEEDS_DECISION } from '../environment.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { periodUnit } from '../period-unit.ts';
import { tellAlerts, tellMarkers, tellMix, tellRates } from '../trend-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

const ALERT_CODES = `
Exit codes: 0 no alert stands, 1 failed, 2 an alert stands that is not muted, 3 nothing could be watched.`;

interface Stretch {
  from: string;
  to: string;
}

interface Asked {
  metric: TrendMetric;
  at?: string;
}

interface RatesOptions extends Asked {
  by?: TrendField;
  unit?: PeriodUnit;
  periods?: number;
  mix?: CohortField;
  before?: Stretch;
  after?: Stretch;
}

interface MarkerOptions {
  add?: MarkerKind;
  name?: string;
  at?: string;
  note?: string;
  remove?: string;
}

export function addTrends(program: Command, runner: Runner): void {
  asked(workspaceCommand(program, 'trends', summaryOf(contract.trends.rates)))
    .option('--by <field>', `also for each value of this field: ${TrendField.options.join(', ')}`, trendField)
    .option('--unit <unit>', 'hour, day, week or month; weeks when absent', periodUnit)
    .option('--periods <n>', 'how many periods, up to the end of the data', wholeNumber)
    .option('--mix <field>', 'split the last change into who came and how they were handled', cohortField)
    .option('--before <periods>', 'what --mix compares with: 2026-W40..2026-W43', stretch)
    .option('--after <periods>', 'what --mix looks at: 2026-W44', stretch)
    .action((workspace: string, options: RatesOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { by, mix, before, after, ...more } = options;
        const rates = await client.trends.rates({ ...question(more), by: by ?? null });
        const compared = { ...lookOf(more), ...(before && { before }), ...(after && { after }) };
        const split = mix === undefined ? null : await client.trends.mix({ ...compared, by: mix });
        return {
          json: split ? { ...rates, mix: split } : rates,
          text: [tellRates(rates), ...(split ? [tellMix(split)] : [])].join('\n\n'),
        };
      }),
    );

  asked(workspaceCommand(program, 'alerts', summaryOf(contract.trends.alerts)))
    .option('--mute <alert>', 'do not hear this alert for a day of data time')
    .option('--unmute <alert>', 'hear it again')
    .addHelpText('after', ALERT_CODES)
    .action((workspace: string, options: Asked & { mute?: string; unmute?: string }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { mute, unmute } = options;
        if (mute !== undefined) await client.trends.mute({ alert: mute, muted: true });
        if (unmute !== undefined) await client.trends.mute({ alert: unmute, muted: false });
        const found = await client.trends.alerts(lookOf(options));
        const exitCode = found.reason !== null ? DONE_IN_PART : found.alerts.length > 0 ? NEEDS_DECISION : 0;
        return { json: found, text: tellAlerts(found), exitCode };
      }),
    );

  workspaceCommand(program, 'markers', summaryOf(contract.trends.markers))
    .addOption(new Option('--add <kind>', 'add one of this kind').choices(MarkerKind.options))
    .option('--name <name>', 'what it is called')
    .option('--at <time>', 'when it came into force: 2026-11-02, or 2026-11-02T14:00:00Z')
    .option('--note <text>', 'what else there is to say')
    .option('--remove <id>', 'take one away that was entered by hand')
    .action((workspace: string, { add, name, at, note, remove }: MarkerOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (add) {
          const marker = { kind: add, name: name ?? '', at: at ?? '', ...(note !== undefined && { note }) };
          await client.trends.addMarker(marker);
        }
        if (remove !== undefined) await client.trends.removeMarker({ id: remove });
        const markers = await client.trends.markers();
        return { json: { markers }, text: tellMarkers(markers) };
      }),
    );
}

function asked(command: Command): Command {
  return command
    .addOption(
      new Option('--metric <metric>', 'what is counted of all cases')
        .choices(TrendMetric.options)
        .default(TrendMetric.options[0]),
    )
    .option('--at <time>', 'as if the data ended here: 2026-11-02, or 2026-11-02T14:00:00Z');
}

function lookOf({ metric, at }: Asked): Asked {
  return { metric, ...(at !== undefined && { at }) };
}

function question({ unit, periods, ...look }: Omit<RatesOptions, 'by'>) {
  return { ...lookOf(look), ...(unit && { unit }), ...(periods !== undefined && { periods }) };
}

/** A cohort field in either spelling, `trigger`, or `escalation_type`. */
function trendField(text: string): TrendField {
  if (text === 'trigger') return 'trigger';
  return text === 'escalation_type' || text === 'escalationType' ? 'escalationType' : cohortField(text);
}

/** `2026-W40..2026-W43`, or one period. */
function stretch(text: string): Stretch {
  const [from = '', to = from, ...more] = text.split('..');
  if (from === '' || to === '' || more.length > 0)
    throw new InvalidArgumentError('It must be one period, or two with ".." between them.');
  return { from, to };
}

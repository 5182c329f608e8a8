import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import { FormatId, type Mapping } from '../../../shared/model/import.ts';
import {
  type CountMapping,
  CountTarget,
  type PeriodUnit,
  type PopulationResult,
} from '../../../shared/model/population.ts';
import { DONE_IN_PART, type Door, NEEDS_DECISION, type Outcome } from '../environment.ts';
import { followJob } from '../follow-job.ts';
import { inputFile } from '../input-file.ts';
import { periodUnit } from '../period-unit.ts';
import { tellCounts, tellCountsPreview, tellCountsResult, tellPopulation } from '../population-text.ts';
import { readJsonFile } from '../read-json-file.ts';
import { cohortFields } from '../sample-options.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { tell as tellFrame } from './frame.ts';
import { summaryOf } from './summary.ts';

const MAPPING_HELP = `
A mapping names columns and what they become:
  {"columns": {"Week": "period", "Intent": "topic", "All": "total", "To human": "escalated"}, "unit": "week"}
Columns can become: ${CountTarget.options.join(', ')}.`;

interface FileOptions {
  mapping?: string;
  replace?: boolean;
  dryRun?: boolean;
}

interface GrainOptions {
  by?: CohortField[];
  period?: PeriodUnit;
}

interface RangeOptions {
  from?: string;
  to?: string;
}

export function addPopulation(program: Command, runner: Runner): void {
  const group = program
    .command('population')
    .description('How many cases there were in all: counts by period, cohort and outcome');

  ranged(workspaceCommand(group, 'show', summaryOf(contract.population.get)))
    .option('--by <fields>', 'keep these cohort fields apart: topic,channel', cohortFields)
    .option('--counts', 'list the counts and not the totals per period')
    .action((workspace: string, options: RangeOptions & GrainOptions & { counts?: boolean }) =>
      runner.inWorkspace(workspace, (door) => show(door, options)),
    );

  workspaceCommand(group, 'import', summaryOf(contract.population.run))
    .argument('<file>', 'a table of counts: CSV, Excel, JSON or Parquet')
    .option('--mapping <file>', 'a JSON file that says what each column becomes')
    .option('--replace', 'put these counts in the place of all there are')
    .option('--dry-run', 'say what would happen and change nothing')
    .addHelpText('after', MAPPING_HELP)
    .action((workspace: string, name: string, options: FileOptions) =>
      runner.inWorkspace(workspace, (door) => take(door, name, options)),
    );

  grained(workspaceCommand(group, 'count', summaryOf(contract.population.countLog)))
    .argument(
      '[log]',
      'a file with every case, in any format that can be imported; the imported cases when absent',
    )
    .option('--as <format>', `how to read it: ${FormatId.options.join(', ')}; recognised when absent`)
    .option('--mapping <file>', 'a JSON file that says what each column of the log becomes')
    .option('--replace', 'put these counts in the place of all there are')
    .action(
      (workspace: string, log: string | undefined, options: FileOptions & GrainOptions & { as?: FormatId }) =>
        runner.inWorkspace(workspace, (door) => countCases(door, log, options)),
    );

  ranged(workspaceCommand(group, 'use', summaryOf(contract.population.use))).action(
    (workspace: string, { from, to }: RangeOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const frame = await client.population.use({ from: from ?? null, to: to ?? null });
        return { json: frame, text: tellFrame(frame) };
      }),
  );
}

function ranged(command: Command): Command {
  return command
    .option('--from <period>', 'the first period, as the table names it: 2026-W44')
    .option('--to <period>', 'the last one');
}

function grained(command: Command): Command {
  return command
    .option('--period <unit>', 'hour, day, week or month; all together when absent', periodUnit)
    .option('--by <fields>', 'cohort fields to count by: topic,channel', cohortFields);
}

async function show(
  { client }: Door,
  options: RangeOptions & GrainOptions & { counts?: boolean },
): Promise<Outcome> {
  const { counts: asCounts, ...query } = options;
  if (!asCounts) {
    const table = await client.population.get();
    return { json: table, text: tellPopulation(table) };
  }
  const { from, to, by } = query;
  const found = await client.population.counts({ ...{ from, to, by }, limit: 100_000 });
  return { json: found, text: tellCounts(found) };
}

async function take(door: Door, name: string, options: FileOptions): Promise<Outcome> {
  const { client } = door;
  const input = {
    handle: inputFile(door, name),
    replace: options.replace ?? false,
    ...(options.mapping && { mapping: mappingIn<CountMapping>(door, options.mapping) }),
  };
  if (options.dryRun) {
    const preview = await client.population.preview(input);
    return {
      json: { dryRun: true, ...preview },
      text: tellCountsPreview(preview),
      exitCode: preview.questions.length > 0 ? NEEDS_DECISION : 0,
    };
  }
  return resultOf(
    await followJob(
      door.environment,
      await client.population.run(input, { signal: door.environment.signal }),
    ),
  );
}

async function countCases(
  door: Door,
  log: string | undefined,
  options: FileOptions & GrainOptions & { as?: FormatId },
): Promise<Outcome> {
  const grain = { unit: options.period ?? null, fields: options.by ?? [] };
  if (log === undefined) {
    const table = await door.client.population.countCases(grain);
    return { json: table, text: tellPopulation(table) };
  }
  const job = await door.client.population.countLog(
    {
      ...grain,
      handle: inputFile(door, log),
      replace: options.replace ?? false,
      ...(options.as && { as: options.as }),
      ...(options.mapping && { mapping: mappingIn<Mapping>(door, options.mapping) }),
    },
    { signal: door.environment.signal },
  );
  return resultOf(await followJob(door.environment, job));
}

/** The operation checks what the file holds. */
function mappingIn<T>(door: Door, name: string): T {
  return readJsonFile(resolve(door.environment.workingFolder, name)) as T;
}

function resultOf(result: PopulationResult): Outcome {
  return {
    json: result,
    text: tellCountsResult(result),
    exitCode: result.counts.quarantined > 0 ? DONE_IN_PART : 0,
  };
}

import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  ColumnTarget,
  FormatId,
  type ImportUnit,
  type PopulationByOutcome,
} from '../../../shared/model/import.ts';
import { caseMapping } from '../case-mapping.ts';
import { DONE_IN_PART, type Door, NEEDS_DECISION, type Outcome } from '../environment.ts';
import { followJob } from '../follow-job.ts';
import { sumOf, tellFile, tellPreview } from '../import-text.ts';
import { inputFile } from '../input-file.ts';
import { populationByOutcome } from '../parse-numbers.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

const MAPPING_HELP = `
A mapping names columns (or dotted paths) and what they become, and may say how every case ended:
  {"columns": {"ticket": "caseId", "score": "signal", "log": "transcript"}, "outcomeOfAll": "automated"}
Columns can become: ${ColumnTarget.options.join(', ')}.
With --dry-run --json the mapping in use is printed under files[].mapping; what it leaves open under files[].questions.`;

interface Options {
  as?: FormatId;
  mapping?: string;
  profile?: string;
  dryRun?: boolean;
  population?: PopulationByOutcome;
  wholePopulation?: boolean;
  factsOnly?: boolean;
}

export function addImport(program: Command, runner: Runner): void {
  workspaceCommand(program, 'import', summaryOf(contract.imports.run))
    .argument('<files...>', 'files or folders; files that make sense only together are imported as one')
    .option('--as <format>', `how to read it: ${FormatId.options.join(', ')}; recognised when absent`)
    .option('--mapping <file>', 'a JSON file that says what each column becomes')
    .option('--profile <name>', 'a mapping saved in the workspace; --dry-run names those that fit')
    .option('--dry-run', 'say what would happen and change nothing')
    .option(
      '--population <counts>',
      'cases in the whole period: escalated=9200,automated=30800',
      populationByOutcome,
    )
    .option('--whole-population', 'the files hold every case of the period')
    .option(
      '--facts-only',
      'leave transcripts in the file; "sample transcripts" takes in those of the cases that are drawn',
    )
    .addHelpText('after', MAPPING_HELP)
    .action((workspace: string, names: string[], options: Options) =>
      runner.inWorkspace(workspace, (door) =>
        surveyed(door, names, options).then((units) =>
          options.dryRun ? previewAll(door, units, options) : importAll(door, units, options),
        ),
      ),
    );
}

type Unit = Pick<ImportUnit, 'handle' | 'name'> & Partial<Pick<ImportUnit, 'problem'>>;

/** What is imported one after the other. One file alone is looked at only once, when it is read. */
async function surveyed(door: Door, names: string[], { as }: Options): Promise<Unit[]> {
  const handles = names.map((name) => inputFile(door, name));
  const [only] = handles;
  if (only !== undefined && handles.length === 1) {
    const { path, name } = door.files.resolve(only);
    if (!statSync(path).isDirectory()) return [{ handle: only, name }];
  }
  return door.client.imports.survey({ handles, ...(as && { as }) });
}

async function source(door: Door, { handle }: Unit, options: Options) {
  const mapping = await caseMapping(door, options);
  return { handle, ...(options.as && { as: options.as }), ...(mapping && { mapping }) };
}

async function previewAll(door: Door, units: Unit[], options: Options): Promise<Outcome> {
  const previews = [];
  for (const unit of units)
    previews.push(await door.client.imports.preview(await source(door, unit, options)));
  const files = previews.map(({ file, detection, counts, conflicts, ...rest }) => ({
    ...rest,
    file: file.name,
    format: detection.format,
    detection,
    ...counts,
    conflictList: conflicts,
  }));
  return {
    json: { dryRun: true, ...sumOf(files), files },
    text: previews.map(tellPreview).join('\n\n'),
    exitCode: previews.some(({ questions }) => questions.length > 0) ? NEEDS_DECISION : 0,
  };
}

/** One file after the other. The population is of all files together, so it is said with each of them. */
async function importAll(door: Door, units: Unit[], options: Options): Promise<Outcome> {
  const { population, wholePopulation, factsOnly } = options;
  const results = [];
  if (units.length > 1) await lookAtAll(door, units, options);
  for (const unit of units) {
    const input = {
      ...(await source(door, unit, options)),
      ...(population && { population }),
      ...(wholePopulation && { wholePopulation }),
      ...(factsOnly && { transcripts: 'sample' as const }),
    };
    const job = await door.client.imports.run(input, { signal: door.environment.signal });
    results.push(await followJob(door.environment, job));
  }
  const sum = sumOf(results);
  return {
    json: { ...sum, files: results },
    text: results.map(tellFile).join('\n\n'),
    exitCode: sum.quarantined > 0 ? DONE_IN_PART : 0,
  };
}

/** Nothing is imported when one of several files cannot be read or leaves a question open. */
async function lookAtAll(door: Door, units: Unit[], options: Options): Promise<void> {
  for (const unit of units) {
    if (unit.problem) throw unreadable(unit.name, unit.problem);
    const { questions } = await door.client.imports.preview(await source(door, unit, options));
    const [open] = questions;
    if (!open) continue;
    throw new AppError('NEEDS_DECISION', `${unit.name}: ${open.message} Nothing was imported.`, {
      problem: open.problem,
      line: open.line ?? undefined,
      field: open.field ?? undefined,
      hint: 'Import this file alone, with a mapping that settles it; --dry-run shows the choices.',
    });
  }
}

function unreadable(name: string, { problem, message, hint }: NonNullable<ImportUnit['problem']>): AppError {
  return new AppError('INVALID', `${name}: ${message} Nothing was imported.`, {
    problem,
    hint: hint ?? undefined,
  });
}

import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError, type ErrorDetail } from '../../../shared/errors.ts';
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
  skipUnreadable?: boolean;
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
      '--skip-unreadable',
      'of several files, leave out those that cannot be read or leave a question open, and say which',
    )
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
  const refused = options.skipUnreadable ? units.flatMap((unit) => unreadable(unit) ?? []) : [];
  const leftOut = refused.map(leftOutOf);
  for (const unit of withoutRefused(units, refused))
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
    json: { dryRun: true, ...sumOf(files), files, leftOut },
    text: [...previews.map(tellPreview), ...leftOut.map(tellLeftOut)].join('\n\n'),
    exitCode: previews.some(({ questions }) => questions.length > 0)
      ? NEEDS_DECISION
      : leftOut.length > 0
        ? DONE_IN_PART
        : 0,
  };
}

/** One file after the other. The population is of all files together, so it is said with each of them. */
async function importAll(door: Door, units: Unit[], options: Options): Promise<Outcome> {
  const { population, wholePopulation, factsOnly } = options;
  const results = [];
  const refused = units.length > 1 ? await refusedOf(door, units, options) : [];
  const leftOut = refused.map(leftOutOf);
  for (const unit of withoutRefused(units, refused)) {
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
    json: { ...sum, files: results, leftOut },
    text: [...results.map(tellFile), ...leftOut.map(tellLeftOut)].join('\n\n'),
    exitCode: sum.quarantined > 0 || leftOut.length > 0 ? DONE_IN_PART : 0,
  };
}

/** Why a file of several cannot be imported as it is. */
interface Refusal {
  unit: Unit;
  code: 'INVALID' | 'NEEDS_DECISION';
  reason: string;
  detail: ErrorDetail;
}

const withoutRefused = (units: Unit[], refused: Refusal[]) =>
  units.filter((unit) => !refused.some((refusal) => refusal.unit === unit));
const leftOutOf = ({ reason, detail }: Refusal) => ({ problem: detail.problem ?? null, reason });
const tellLeftOut = ({ reason }: { reason: string }) => `Left out: ${reason}`;

/** Those that cannot be read or leave a question open; looked at before any of them is imported. */
async function refusedOf(door: Door, units: Unit[], options: Options): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const unit of units) {
    const refusal = unreadable(unit) ?? (await undecided(door, unit, options));
    if (refusal && !options.skipUnreadable) {
      throw new AppError(refusal.code, `${refusal.reason} Nothing was imported.`, refusal.detail);
    }
    if (refusal) refused.push(refusal);
  }
  return refused;
}

async function undecided(door: Door, unit: Unit, options: Options): Promise<Refusal | null> {
  const { questions } = await door.client.imports.preview(await source(door, unit, options));
  const [open] = questions;
  if (!open) return null;
  const { problem, line, field } = open;
  const hint =
    'Import this file alone, with a mapping that settles it; --dry-run shows the choices, --skip-unreadable leaves it out.';
  const detail = { problem, line: line ?? undefined, field: field ?? undefined, hint };
  return { unit, code: 'NEEDS_DECISION', reason: `${unit.name}: ${open.message}`, detail };
}

function unreadable(unit: Unit): Refusal | null {
  if (!unit.problem) return null;
  const { problem, message, hint } = unit.problem;
  const detail = { problem, hint: hint ?? 'With --skip-unreadable the others are imported without it.' };
  return { unit, code: 'INVALID', reason: `${unit.name}: ${message}`, detail };
}

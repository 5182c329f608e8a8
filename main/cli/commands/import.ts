import { resolve } from 'node:path';
import type { Command } from 'commander';
import { FormatId, type Mapping, type PopulationByOutcome } from '../../../shared/model/import.ts';
import { DONE_IN_PART, type Door, type Outcome } from '../environment.ts';
import { sumOf, tellFile, tellPreview } from '../import-text.ts';
import { populationByOutcome } from '../parse-numbers.ts';
import { ProgressLine } from '../progress-line.ts';
import { readJsonFile } from '../read-json-file.ts';
import { type Runner, workspaceCommand } from './command.ts';

interface Options {
  as?: FormatId;
  mapping?: string;
  dryRun?: boolean;
  population?: PopulationByOutcome;
  wholePopulation?: boolean;
}

export function addImport(program: Command, runner: Runner): void {
  workspaceCommand(program, 'import', 'Import cases from files, each all of it or nothing')
    .argument('<files...>', 'what to import')
    .option('--as <format>', `how to read it: ${FormatId.options.join(', ')}; recognised when absent`)
    .option('--mapping <file>', 'a JSON file that says what each column becomes')
    .option('--dry-run', 'say what would happen and change nothing')
    .option(
      '--population <counts>',
      'cases in the whole period: escalated=9200,automated=30800',
      populationByOutcome,
    )
    .option('--whole-population', 'the files hold every case of the period')
    .action((workspace: string, names: string[], options: Options) =>
      runner.inWorkspace(workspace, (door) =>
        options.dryRun ? previewAll(door, names, options) : importAll(door, names, options),
      ),
    );
}

function source({ files, environment }: Door, name: string, { as, mapping }: Options) {
  return {
    handle: files.issue(resolve(environment.workingFolder, name)),
    ...(as && { as }),
    ...(mapping && { mapping: readJsonFile(resolve(environment.workingFolder, mapping)) as Mapping }),
  };
}

async function previewAll(door: Door, names: string[], options: Options): Promise<Outcome> {
  const previews = [];
  for (const name of names) previews.push(await door.client.imports.preview(source(door, name, options)));
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
  };
}

/** One file after the other. A population is of all files together, so it goes with the last one. */
async function importAll(door: Door, names: string[], options: Options): Promise<Outcome> {
  const results = [];
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    results.push(
      await importOne(door, {
        ...source(door, name, options),
        ...(isLast && options.population && { population: options.population }),
        ...(options.wholePopulation && { wholePopulation: true }),
      }),
    );
  }
  const sum = sumOf(results);
  return {
    json: { ...sum, files: results },
    text: results.map(tellFile).join('\n\n'),
    exitCode: sum.quarantined > 0 ? DONE_IN_PART : 0,
  };
}

async function importOne({ client, environment }: Door, input: Parameters<typeof client.imports.run>[0]) {
  const progress = new ProgressLine(environment.err, environment.watched);
  const job = await client.imports.run(input, { signal: environment.signal });
  try {
    for (;;) {
      const step = await job.next();
      if (step.done) return step.value;
      progress.show(step.value);
    }
  } finally {
    progress.wipe();
  }
}

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LabelMapping } from '../../../shared/model/label-mapping.ts';
import { DONE_IN_PART, type Door, NEEDS_DECISION, type Outcome } from '../environment.ts';
import { exportTo } from '../export-to.ts';
import { followJob } from '../follow-job.ts';
import { inputFile } from '../input-file.ts';
import { tellLabelImport, tellLabelPreview } from '../label-text.ts';
import { readJsonFile } from '../read-json-file.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

const MAPPING_HELP = `
Plumbline's own lines (caseId, reviewer, verdict ...) need no mapping. A mapping names columns and says what values
stand for; values that it does not name are listed and must be decided:
  {"shape": "wide", "caseId": "id", "question": "verdict",
   "raters": [{"column": "annotation_1", "reviewer": {"name": "First"}},
              {"column": "final", "reviewer": {"name": "Lead"}, "kind": "adjudication", "cause": "slip"}],
   "values": {"pass": "not_needed", "fail": "needed", "unclear": "cannot_tell", "test": null}}
A reviewer may also be named by a column: {"column": "annotator"}. See --dry-run --json for the mapping in use.`;

interface Options {
  mapping?: string;
  profile?: string;
  dryRun?: boolean;
}

export function addLabels(program: Command, runner: Runner): void {
  const labels = program.command('labels').description('Bring judgements in and take them out');

  withMapping(workspaceCommand(labels, 'import', summaryOf(contract.labels.import)))
    .option('--dry-run', 'say what would happen and change nothing')
    .action((workspace: string, file: string, options: Options) =>
      runner.inWorkspace(workspace, (door) =>
        options.dryRun ? preview(door, file, options) : importLabels(door, file, options),
      ),
    );

  withMapping(workspaceCommand(labels, 'preview', summaryOf(contract.labels.preview))).action(
    (workspace: string, file: string, options: Options) =>
      runner.inWorkspace(workspace, (door) => preview(door, file, options)),
  );

  workspaceCommand(labels, 'withdraw', summaryOf(contract.labels.withdraw))
    .argument('<import>', 'its number, as labels import --json printed it under importId')
    .action((workspace: string, id: string) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const result = await client.labels.withdraw({ importId: Number(id) });
        return {
          json: result,
          text: `${result.takenBack} taken back, ${result.kept} answered anew and kept`,
        };
      }),
    );

  workspaceCommand(labels, 'export', 'Write the labels that stand to a file; the same as export')
    .requiredOption('--out <file>', 'where to; .jsonl, .csv, .xlsx or .parquet')
    .action((workspace: string, { out }: { out: string }) =>
      runner.inWorkspace(workspace, (door) => exportTo(door, 'labels', out)),
    );
}

function withMapping(command: Command): Command {
  return command
    .argument(
      '<file>',
      'CSV, Excel, Parquet, JSON lines, a JSON list or map, or a YAML map; also in a gzip or zip',
    )
    .option('--mapping <file>', 'a JSON or YAML file that says what columns and values stand for')
    .option('--profile <name>', 'a mapping saved in the workspace; one that fits is taken by itself')
    .addHelpText('after', MAPPING_HELP);
}

async function source(door: Door, file: string, options: Options) {
  const mapping = await mappingFor(door, options);
  return { handle: inputFile(door, file), ...(mapping && { mapping }) };
}

async function mappingFor(door: Door, { mapping, profile }: Options): Promise<LabelMapping | undefined> {
  if (mapping !== undefined) {
    return readJsonFile(resolve(door.environment.workingFolder, mapping)) as LabelMapping;
  }
  if (profile === undefined) return undefined;
  const saved = await door.client.labels.profiles();
  const found = saved.find(({ name }) => name === profile);
  if (found) return found.mapping;
  const names = saved.map(({ name }) => name).join(', ');
  throw new AppError('NOT_FOUND', `There is no saved mapping of labels named ${profile}.`, {
    field: '--profile',
    hint: names === '' ? 'None is saved in this workspace yet.' : `Saved are: ${names}.`,
  });
}

async function preview(door: Door, file: string, options: Options): Promise<Outcome> {
  const result = await door.client.labels.preview(await source(door, file, options));
  return {
    json: { dryRun: true, ...result },
    text: tellLabelPreview(result),
    exitCode: result.questions.length > 0 ? NEEDS_DECISION : 0,
  };
}

async function importLabels(door: Door, file: string, options: Options): Promise<Outcome> {
  const { client, environment } = door;
  const job = await client.labels.import(await source(door, file, options), { signal: environment.signal });
  const result = await followJob(environment, job);
  return {
    json: result,
    text: tellLabelImport(result),
    exitCode: result.quarantined > 0 ? DONE_IN_PART : 0,
  };
}

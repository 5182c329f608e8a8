import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { plural } from '../../../shared/format.ts';
import type { BundleOrder } from '../../../shared/model/bundle.ts';
import type { CaseFilter } from '../../../shared/model/review.ts';
import { tellMade, tellMerge } from '../bundle-text.ts';
import { type Door, NEEDS_DECISION } from '../environment.ts';
import { inputFile } from '../input-file.ts';
import { readJsonFile } from '../read-json-file.ts';
import { takeFile } from '../take-file.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface CreateOptions {
  for?: string;
  out: string;
  sample?: boolean;
  filter?: string;
  redact?: boolean;
  reveal: boolean;
}

const MERGE_HELP = `
Merging loses nothing, so it ends with 0 also where a person's answers from two devices differ: both are kept and listed.
With --dry-run nothing is changed, and 2 says that there are such answers to decide on.`;

export function addBundle(program: Command, runner: Runner): void {
  const bundle = program
    .command('bundle')
    .description('Hand cases out to reviewers elsewhere and merge what comes back');

  workspaceCommand(bundle, 'create', summaryOf(contract.bundles.create))
    .option('--for <reviewer>', 'whose queue to hand out; without it, what was judged here is handed back')
    .requiredOption('--out <file>', 'where to; ends in .plumbline-bundle by custom')
    .option('--sample', 'the whole sample, not what is assigned')
    .option('--filter <file>', 'the cases that a filter finds, as JSON: {"outcome": "automated"}')
    .option(
      '--redact',
      'replace names, numbers, addresses and secrets, as far as they are found, by marks of the same length',
    )
    .option('--no-reveal', 'leave out what opens after commit: signals, triggers, what happened later')
    .action((workspace: string, options: CreateOptions) =>
      runner.inWorkspace(workspace, async (door) => {
        const made = await create(door, orderOf(door, options));
        takeFile(door, made.handle, options.out);
        const { handle: _, fileName: __, ...told } = made;
        const file = resolve(door.environment.workingFolder, options.out);
        return { json: { ...told, file }, text: tellMade(made, options.out) };
      }),
    );

  bundle
    .command('open')
    .description(summaryOf(contract.bundles.open))
    .argument('<file>', 'the bundle')
    .requiredOption('--workspace <new>', 'the workspace file to make')
    .option('--json', 'print one JSON document on stdout')
    .action((file: string, { workspace }: { workspace: string }) =>
      runner.outside(async (door) => {
        const into = door.files.issue(resolve(door.environment.workingFolder, workspace));
        const info = await door.client.bundles.open({ handle: inputFile(door, file), into });
        const text = `Opened the queue of ${info.handedTo}: ${plural(info.cases, 'case')} in ${workspace}.`;
        return { json: info, text };
      }),
    );

  workspaceCommand(bundle, 'merge', summaryOf(contract.bundles.merge))
    .argument('<file>', 'the bundle')
    .option('--dry-run', 'say what would happen and change nothing')
    .addHelpText('after', MERGE_HELP)
    .action((workspace: string, file: string, { dryRun = false }: { dryRun?: boolean }) =>
      runner.inWorkspace(workspace, async (door) => {
        const handle = inputFile(door, file);
        const report = dryRun ? await door.client.bundles.preview({ handle }) : await merge(door, handle);
        return {
          json: { dryRun, ...report },
          text: tellMerge(report, dryRun),
          exitCode: dryRun && report.conflictCount > 0 ? NEEDS_DECISION : 0,
        };
      }),
    );
}

function orderOf({ environment }: Door, options: CreateOptions): BundleOrder {
  if (options.for === undefined) return { kind: 'return' };
  if (options.sample && options.filter) {
    throw new AppError('INVALID', 'Give either --sample or --filter.', { field: '--filter' });
  }
  const filter = options.filter && readJsonFile(resolve(environment.workingFolder, options.filter));
  return {
    kind: 'assignment',
    reviewer: options.for,
    what: filter ? { filter: filter as CaseFilter } : options.sample ? 'sample' : 'assigned',
    redact: options.redact ?? false,
    withReveal: options.reveal,
  };
}

async function create({ client, environment }: Door, order: BundleOrder) {
  const job = await client.bundles.create(order, { signal: environment.signal });
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

async function merge({ client, environment }: Door, handle: string) {
  const job = await client.bundles.merge({ handle }, { signal: environment.signal });
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

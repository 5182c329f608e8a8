import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import {
  tellChanges,
  tellCodebook,
  tellGiven,
  tellHistory,
  tellProblems,
  tellTouched,
} from '../codebook-text.ts';
import { type Door, NEEDS_DECISION, type Outcome } from '../environment.ts';
import { inputFile } from '../input-file.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

const IMPORT_HELP = `
What is wrong in the file is told by line, and then nothing is saved. Where labels were made under a meaning that the
file changes, it is saved only with --yes; without, the changes and the labels are listed and the exit code is 2.`;

interface Between {
  from: number;
  to?: number;
}

interface Importing {
  by?: string;
  note?: string;
  yes?: boolean;
  dryRun?: boolean;
}

export function addCodebook(program: Command, runner: Runner): void {
  const codebook = program.command('codebook').description('The questions, options and guidance for judging');
  addReading(codebook, runner);

  workspaceCommand(codebook, 'compare', summaryOf(contract.codebook.compare))
    .requiredOption('--from <version>', 'the older version', wholeNumber)
    .option('--to <version>', 'the newer version; the one in force when absent', wholeNumber)
    .action((workspace: string, { from, to }: Between) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const between = { from, ...(to !== undefined && { to }) };
        const changes = await client.codebook.compare(between);
        const touched = await client.codebook.touched(between);
        return {
          json: { changes, touched },
          text: [tellChanges(changes), tellTouched(touched)].join('\n\n'),
        };
      }),
    );

  workspaceCommand(codebook, 'worklist', summaryOf(contract.codebook.worklist))
    .requiredOption('--from <version>', 'the version they were judged under, or one before it', wholeNumber)
    .option('--to <version>', 'the version to judge them under; the one in force when absent', wholeNumber)
    .option('--question <id...>', 'only these questions; those whose meaning changed when absent')
    .action((workspace: string, { from, to, question }: Between & { question?: string[] }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const given = await client.codebook.worklist({
          ...{ from, ...(to !== undefined && { to }), ...(question && { questions: question }) },
        });
        return { json: given, text: tellGiven(given) };
      }),
    );

  workspaceCommand(codebook, 'import', summaryOf(contract.codebook.import))
    .argument('<file>', 'a codebook as YAML, such as export writes')
    .option('--by <name>', 'who changes it')
    .option('--note <text>', 'why; the note in the file when absent')
    .option('--dry-run', 'say what would change and save nothing')
    .option('--yes', 'save also where labels were made under a meaning that changes')
    .addHelpText('after', IMPORT_HELP)
    .action((workspace: string, file: string, options: Importing, command: Command) => {
      if (!options.dryRun && options.by === undefined) command.error('error: saving needs --by <name>');
      return runner.inWorkspace(workspace, (door) => importFile(door, file, options));
    });
}

function addReading(codebook: Command, runner: Runner): void {
  workspaceCommand(codebook, 'show', summaryOf(contract.codebook.get))
    .option('--at <version>', 'an older version', wholeNumber)
    .action((workspace: string, { at }: { at?: number }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.codebook.get(at === undefined ? {} : { version: at });
        return { json: found, text: tellCodebook(found.codebook) };
      }),
    );

  workspaceCommand(codebook, 'export', summaryOf(contract.codebook.export))
    .requiredOption('--out <file>', 'where to, as YAML')
    .option('--at <version>', 'an older version', wholeNumber)
    .action((workspace: string, { out, at }: { out: string; at?: number }) =>
      runner.inWorkspace(workspace, async ({ client, environment }) =>
        writeDocument(
          await client.codebook.export(at === undefined ? {} : { version: at }),
          out,
          environment.workingFolder,
        ),
      ),
    );

  workspaceCommand(codebook, 'history', summaryOf(contract.codebook.list)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const versions = await client.codebook.list();
      return { json: versions, text: tellHistory(versions) };
    }),
  );
}

/** Looks first; saves where nothing is wrong and no judgement hangs on what changes, or when told to. */
async function importFile(door: Door, file: string, options: Importing): Promise<Outcome> {
  const { client } = door;
  const handle = inputFile(door, file);
  const seen = await client.codebook.import({ handle });
  const isWrong = seen.problems.some(({ severity }) => severity === 'error');
  const waits = seen.touched.labels > 0 && !options.yes;
  const saves = !isWrong && !waits && !options.dryRun && seen.changes.length > 0;
  const saved = saves ? await save(door, handle, seen.basedOn, options) : null;
  const end = isWrong
    ? ['Nothing was saved.']
    : saved !== null
      ? [`Saved as version ${saved}.`]
      : waits && !options.dryRun
        ? ['Nothing was saved. Give --yes to put it in force.']
        : [];
  return {
    json: { ...seen, saved },
    text: [...tellProblems(seen.problems), tellChanges(seen.changes), tellTouched(seen.touched), ...end].join(
      '\n',
    ),
    exitCode: isWrong ? 1 : waits && !options.dryRun ? NEEDS_DECISION : 0,
  };
}

async function save(
  { client }: Door,
  handle: string,
  basedOn: number,
  { by = '', note = '' }: Importing,
): Promise<number | null> {
  return (await client.codebook.import({ handle, save: { by, note, basedOn } })).saved;
}

import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count } from '../../../shared/format.ts';
import { ConductKind } from '../../../shared/model/conduct-failure.ts';
import { FailureScope } from '../../../shared/model/failure.ts';
import type { Door } from '../environment.ts';
import { tellClusters, tellConduct } from '../failure-text.ts';
import { followJob } from '../follow-job.ts';
import { inputFile } from '../input-file.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { ProgressLine } from '../progress-line.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  scope: FailureScope;
  weeks?: number;
  embedding?: string;
  traces?: true;
}

const VECTORS_HELP = `
A file of vectors is a table (JSON lines, CSV, Parquet ...) with the case in case_id and the vector in embedding, or one
number in each other column. It is kept in the workspace until --traces lets it go.`;

export function addFailures(program: Command, runner: Runner): void {
  const failures = program.command('failures').description('What failed, grouped by how it failed');

  workspaceCommand(failures, 'cluster', summaryOf(contract.failures.clusters))
    .addOption(
      new Option('--scope <which>', 'which failures; suspected ones are escalations without a label')
        .choices(FailureScope.options)
        .default('capability'),
    )
    .option('--weeks <n>', 'the last so many weeks of the data only', wholeNumber)
    .option('--embedding <file>', 'compare them by the vectors of this file from now on')
    .option('--traces', 'compare them by their traces again')
    .addHelpText('after', VECTORS_HELP)
    .action((workspace: string, options: Options) =>
      runner.inWorkspace(workspace, async (door) => {
        const { scope, weeks } = options;
        await choose(door, options);
        await find(door, scope);
        const found = await door.client.failures.clusters({ scope, ...(weeks !== undefined && { weeks }) });
        return { json: found, text: tellClusters(found) };
      }),
    );

  workspaceCommand(failures, 'conduct', summaryOf(contract.failures.conduct))
    .addOption(new Option('--only <list>', 'one of the lists').choices(ConductKind.options))
    .action((workspace: string, { only }: { only?: ConductKind }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.failures.conduct();
        const lists = found.lists.filter(({ kind }) => only === undefined || kind === only);
        return { json: { ...found, lists }, text: tellConduct({ ...found, lists }) };
      }),
    );

  workspaceCommand(failures, 'rename', summaryOf(contract.failures.rename))
    .argument('<group>', 'its id, such as F-3')
    .argument('<name>', 'what it is called from now on')
    .action((workspace: string, id: string, name: string) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const changed = await client.failures.rename({ id, name });
        return { json: changed, text: `${id} is called ${name}` };
      }),
    );

  workspaceCommand(failures, 'merge', summaryOf(contract.failures.merge))
    .argument('<from>', 'the group that ends')
    .argument('<into>', 'the group that it becomes a part of')
    .action((workspace: string, from: string, into: string) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const changed = await client.failures.merge({ from, into });
        return { json: changed, text: `${from} belongs to ${into}` };
      }),
    );

  workspaceCommand(failures, 'undo', summaryOf(contract.failures.undo)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const changed = await client.failures.undo();
      return { json: changed, text: changed ? `Took back: ${changed.change.kind}` : 'Nothing to take back' };
    }),
  );
}

async function choose({ client, files, environment }: Door, { embedding, traces }: Options): Promise<void> {
  if (traces) await client.failures.dropEmbedding();
  if (embedding === undefined) return;
  const handle = inputFile({ client, files, environment }, embedding);
  await followJob(
    environment,
    await client.failures.takeEmbedding({ handle }, { signal: environment.signal }),
  );
}

/** Groups all of them anew, however many there are. */
async function find({ client, environment }: Door, scope: FailureScope): Promise<void> {
  const line = new ProgressLine(environment.err, environment.watched);
  const of = scope === 'suspected' ? 'suspected' : 'failure';
  const job = await client.failures.find({ of }, { signal: environment.signal });
  try {
    for (let step = await job.next(); !step.done; step = await job.next()) {
      const { phase, done, total } = step.value;
      line.say(phase === 'reading' ? `reading ${count(done)} of ${count(total)} transcripts` : 'grouping');
    }
  } finally {
    line.wipe();
  }
}

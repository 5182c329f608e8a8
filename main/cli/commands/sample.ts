import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import type { Outcome } from '../../../shared/model/case.ts';
import { type Client, DONE_IN_PART, type Door } from '../environment.ts';
import { followJob } from '../follow-job.ts';
import { inputFile } from '../input-file.ts';
import { populationByOutcome } from '../parse-numbers.ts';
import { readJsonFile } from '../read-json-file.ts';
import { addPlanOptions, type PlanOptions } from '../sample-options.ts';
import { planInput } from '../sample-plan-input.ts';
import { tellPlan, tellSample, tellTranscripts } from '../sample-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface CountOptions {
  population?: Partial<Record<Outcome, number>>;
  counts?: string;
}

interface DrawOptions {
  replace?: true;
  dryRun?: true;
}

type PlanRequest = Parameters<Client['sample']['plan']>[0];

export function addSample(program: Command, runner: Runner): void {
  const sample = program
    .command('sample')
    .description('Plan, draw and extend a sample whose numbers mean something');

  addPlanOptions(workspaceCommand(sample, 'plan', summaryOf(contract.sample.plan)))
    .option('--population <counts>', 'from counts alone: escalated=9200,automated=30800', populationByOutcome)
    .option('--counts <file>', 'from counts alone: a JSON list of { outcome, values, population, risk }')
    .action((workspace: string, options: PlanOptions & CountOptions) =>
      runner.inWorkspace(workspace, (door) => showPlan(door, options, givenBy(door, options))),
    );

  addPlanOptions(workspaceCommand(sample, 'draw', summaryOf(contract.sample.draw)))
    .option('--replace', 'replace the sample in force, or let labelled cases fall out of the rates')
    .option('--dry-run', 'only show what would be drawn')
    .action((workspace: string, options: PlanOptions & DrawOptions) =>
      runner.inWorkspace(workspace, async (door) => {
        if (options.dryRun) return showPlan(door, options, {});
        const plan = await planInput(door, options);
        const state = await door.client.sample.draw({ plan, replace: options.replace ?? false });
        return { json: state, text: tellSample(state) };
      }),
    );

  workspaceCommand(sample, 'show', summaryOf(contract.sample.get)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const state = await client.sample.get();
      return { json: state, text: tellSample(state) };
    }),
  );

  workspaceCommand(sample, 'transcripts', summaryOf(contract.sample.takeTranscripts))
    .argument('<log>', 'the file that the cases came from')
    .action((workspace: string, log: string) =>
      runner.inWorkspace(workspace, async (door) => {
        const { environment } = door;
        const input = { handle: inputFile(door, log) };
        const job = await door.client.sample.takeTranscripts(input, { signal: environment.signal });
        const taken = await followJob(environment, job);
        return { json: taken, text: tellTranscripts(taken), exitCode: taken.missing > 0 ? DONE_IN_PART : 0 };
      }),
    );

  workspaceCommand(sample, 'withdraw', summaryOf(contract.sample.withdraw)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const state = await client.sample.withdraw();
      return { json: state, text: tellSample(state) };
    }),
  );
}

async function showPlan(door: Door, options: PlanOptions, given: Pick<PlanRequest, 'given'>) {
  const plan = await planInput(door, options);
  const planned = await door.client.sample.plan({ plan, ...given });
  return { json: { plan, ...planned }, text: tellPlan(planned) };
}

/** The operation checks the content of a file. */
function givenBy({ environment }: Door, { population, counts }: CountOptions): Pick<PlanRequest, 'given'> {
  if (counts !== undefined) {
    return {
      given: readJsonFile(resolve(environment.workingFolder, counts)) as PlanRequest['given'] & object,
    };
  }
  if (!population) return {};
  const cells = Object.entries(population) as [Outcome, number][];
  return { given: cells.map(([outcome, cases]) => ({ outcome, population: cases })) };
}

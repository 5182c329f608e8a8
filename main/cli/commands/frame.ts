import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count } from '../../../shared/format.ts';
import type { Outcome } from '../../../shared/model/case.ts';
import type { Frame, Stratum } from '../../../shared/model/kpi.ts';
import type { Client } from '../environment.ts';
import { populationByOutcome } from '../parse-numbers.ts';
import { readJsonFile } from '../read-json-file.ts';
import { table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface SetOptions {
  population?: Partial<Record<Outcome, number>>;
  file?: string;
}

type FrameInput = Parameters<Client['frame']['set']>[0];

export function addFrame(program: Command, runner: Runner): void {
  const frame = program
    .command('frame')
    .description('The sampling frame: strata and how many cases stand behind each');

  workspaceCommand(frame, 'show', summaryOf(contract.frame.get)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const found = await client.frame.get();
      return { json: found, text: tell(found) };
    }),
  );

  const set = workspaceCommand(frame, 'set', summaryOf(contract.frame.set))
    .option('--population <counts>', 'by outcome: escalated=9200,automated=30800', populationByOutcome)
    .option('--file <file>', 'a JSON file with fields and strata, as "frame show --json" prints them')
    .action((workspace: string, options: SetOptions) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        if (!options.population === !options.file) set.error('error: give either --population or --file');
        const input = options.population
          ? byOutcome(options.population)
          : fromFile(readJsonFile(resolve(environment.workingFolder, options.file ?? '')));
        const found = await client.frame.set(input);
        return { json: found, text: tell(found) };
      }),
    );
}

function byOutcome(population: Partial<Record<Outcome, number>>): FrameInput {
  const cells = Object.entries(population) as [Outcome, number][];
  return {
    fields: [],
    population: cells.map(([outcome, cases]) => ({ outcome, values: [], population: cases })),
  };
}

/** The operation checks the content; here only the shape that `frame show --json` prints is turned into its input. */
function fromFile(content: unknown): FrameInput {
  const { fields, strata } = content as Frame;
  return { fields, population: strata };
}

/** The strata as a table. */
export function tell({ fields, strata }: Frame): string {
  const name = ({ outcome, values }: Stratum) => [outcome, ...values].join(' / ');
  return table(strata, [
    { title: ['outcome', ...fields].join(' / '), value: name, width: 60 },
    {
      title: 'population',
      value: ({ population }) => (population === null ? 'not known' : count(population)),
      right: true,
    },
    { title: 'imported', value: ({ sampled }) => count(sampled), right: true },
    { title: 'labelled', value: ({ labelled }) => count(labelled), right: true },
  ]);
}

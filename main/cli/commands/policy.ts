import type { Command } from 'commander';
import type { Client } from '../environment.ts';
import { number } from '../parse-numbers.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { costsOf } from './thresholds.ts';

interface Options {
  out: string;
  proposed?: boolean;
  signal?: string;
  costMissed?: number;
  costNeedless?: number;
  current?: number;
  cut?: number;
  sign?: string;
}

export function addPolicy(program: Command, runner: Runner): void {
  const policy = program
    .command('policy')
    .description('The versioned threshold file that goes back to the agent');

  const command = workspaceCommand(policy, 'export', 'Write the policy in force, or with --signal a new one')
    .requiredOption('--out <file>', 'where to, as YAML')
    .option('--proposed', 'the policy that the last advice proposed, even when another is in force')
    .option('--signal <name>', 'make a new policy from the advice on this signal')
    .option('--cost-missed <amount>', 'what a missed escalation costs', number)
    .option('--cost-needless <amount>', 'what a needless handover costs', number)
    .option('--current <cut>', 'the cut in force until now', number)
    .option('--cut <cut>', 'the new cut; the suggested one when absent', number)
    .option('--sign <name>', 'sign the new policy, which puts it in force here')
    .action((workspace: string, options: Options) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        const { signal, costMissed, costNeedless, proposed = false } = options;
        if (signal === undefined) {
          return writeDocument(
            await client.policies.export({ proposed }),
            options.out,
            environment.workingFolder,
          );
        }
        if (costMissed === undefined || costNeedless === undefined) {
          return command.error('error: --signal needs --cost-missed and --cost-needless');
        }
        const text = await makePolicy(client, { ...options, signal, costMissed, costNeedless });
        const document = { fileName: 'policy.yaml', mediaType: 'application/yaml', text };
        return writeDocument(document, options.out, environment.workingFolder);
      }),
    );
}

type NewPolicy = Options & { signal: string; costMissed: number; costNeedless: number };

/** The YAML of a drafted policy, or of the same policy in force once it is signed. */
async function makePolicy(client: Client, options: NewPolicy): Promise<string> {
  const { signal, current, cut, sign } = options;
  const { policy, yaml } = await client.policies.draft({
    signal,
    costs: costsOf(options),
    ...(current !== undefined && { current }),
    ...(cut !== undefined && { cut }),
  });
  if (sign === undefined) return yaml;
  await client.policies.sign({ policy, name: sign });
  return (await client.policies.export()).text;
}

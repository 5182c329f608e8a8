import type { Command } from 'commander';
import type { Client } from '../environment.ts';
import { number, wholeNumber } from '../parse-numbers.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { costsOf } from './cost-options.ts';
import { addPolicyReading } from './policy-reading.ts';

interface Options {
  out: string;
  format?: 'yaml' | 'json';
  at?: number;
  proposed?: boolean;
  signal?: string;
  costMissed?: number;
  costNeedless?: number;
  current?: number;
  cut?: number;
  sign?: string;
  reason?: string;
  accept?: boolean;
}

export function addPolicy(program: Command, runner: Runner): void {
  const policy = program
    .command('policy')
    .description('The versioned threshold file that goes back to the agent');
  addPolicyReading(policy, runner);

  const command = workspaceCommand(policy, 'export', 'Write the policy in force, or with --signal a new one')
    .requiredOption('--out <file>', 'where to; a name that ends in .json is written as JSON, else YAML')
    .option('--at <version>', 'an older version', wholeNumber)
    .option('--proposed', 'the policy that the last advice proposed, even when another is in force')
    .option('--signal <name>', 'make a new policy from the advice on this signal')
    .option('--cost-missed <amount>', 'what a missed escalation costs', number)
    .option('--cost-needless <amount>', 'what a needless handover costs', number)
    .option('--current <cut>', 'the cut in force until now', number)
    .option('--cut <cut>', 'the new cut; the suggested one when absent', number)
    .option('--sign <name>', 'sign the new policy, which puts it in force here')
    .option('--reason <text>', 'why it is signed')
    .option('--accept', 'sign also where a limit of the team is not shown to hold')
    .action((workspace: string, options: Options) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        const { signal, costMissed, costNeedless, proposed = false, at, out } = options;
        const format = /\.json$/i.test(out) ? 'json' : 'yaml';
        if (signal === undefined) {
          return writeDocument(
            await client.policies.export({ proposed, format, ...(at !== undefined && { version: at }) }),
            out,
            environment.workingFolder,
          );
        }
        if (costMissed === undefined || costNeedless === undefined) {
          return command.error('error: --signal needs --cost-missed and --cost-needless');
        }
        if (options.sign !== undefined && options.reason === undefined) {
          return command.error('error: --sign needs --reason');
        }
        if (options.sign === undefined && format === 'json') {
          return command.error('error: an unsigned new policy is written as YAML');
        }
        const text = await makePolicy(client, { ...options, signal, costMissed, costNeedless }, format);
        const document = { fileName: 'policy', mediaType: `application/${format}`, text };
        return writeDocument(document, out, environment.workingFolder);
      }),
    );
}

type NewPolicy = Options & { signal: string; costMissed: number; costNeedless: number };

/** The YAML of a drafted policy, or the policy in force once it is signed. */
async function makePolicy(client: Client, options: NewPolicy, format: 'yaml' | 'json'): Promise<string> {
  const { signal, current, cut, sign, reason = '', accept } = options;
  const decision = {
    signal,
    costs: costsOf(options),
    ...(current !== undefined && { current }),
    ...(cut !== undefined && { cut }),
  };
  const { policy, yaml, notShown } = await client.policies.draft(decision);
  if (sign === undefined) return yaml;
  const acknowledged = accept ? notShown : [];
  const signed = await client.policies.sign({ decision, policy, name: sign, reason, acknowledged });
  return (await client.policies.export({ format, version: signed.version })).text;
}

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { type PolicyFileReading, PolicyMapping } from '../../../shared/model/policy-import.ts';
import { type Door, NEEDS_DECISION, type Outcome } from '../environment.ts';
import { inputFile } from '../input-file.ts';
import { number } from '../parse-numbers.ts';
import { tellComparison, tellReading, tellReplay, tellVersions } from '../policy-text.ts';
import { readJsonFile } from '../read-json-file.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface CostOptions {
  costMissed?: number;
  costNeedless?: number;
}

interface Importing {
  mapping?: string;
  profile?: string;
  saveProfile?: string;
  inForce?: boolean;
  draft?: boolean;
}

const SIDE_HELP = `
A side is the number of a version, or a file: our own, one in the shape of Amazon A2I, or any whose rules can be
guessed. Without a second the policy in force is compared with the first.`;

/** Commands that look at policies, or take one from a file. */
export function addPolicyReading(policy: Command, runner: Runner): void {
  withCosts(workspaceCommand(policy, 'replay', summaryOf(contract.policies.replay)))
    .option('--file <file>', 'a policy file instead of the policy in force')
    .action((workspace: string, options: CostOptions & { file?: string }) =>
      runner.inWorkspace(workspace, async (door) => {
        const triggers = options.file === undefined ? {} : await readTriggers(door, options.file);
        const found = await door.client.policies.replay({ ...triggers, ...costsIn(options) });
        return { json: found, text: tellReplay(found) };
      }),
    );

  withCosts(workspaceCommand(policy, 'compare', summaryOf(contract.policies.compare)))
    .argument('<first>', 'a version or a file')
    .argument('[second]', 'a version or a file; the policy in force when absent')
    .addHelpText('after', SIDE_HELP)
    .action((workspace: string, first: string, second: string | undefined, options: CostOptions) =>
      runner.inWorkspace(workspace, async (door) => {
        const inForce = second === undefined ? await door.client.policies.current() : null;
        const found = await door.client.policies.compare({
          first: await sideOf(door, first),
          second: await sideOf(door, second ?? String(inForce?.version ?? 1)),
          ...costsIn(options),
        });
        return { json: found, text: tellComparison(found) };
      }),
    );

  workspaceCommand(
    policy,
    'versions',
    'List the versions, and what the one in force promised and brought',
  ).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const versions = await client.policies.versions();
      const outcome = await client.policies.outcome();
      return { json: { versions, outcome }, text: tellVersions(versions, outcome) };
    }),
  );

  workspaceCommand(policy, 'import', summaryOf(contract.policies.import))
    .argument('<file>', 'the configuration that the agent runs with, YAML or JSON')
    .option('--mapping <file>', 'how to read it, as JSON; guessed when absent')
    .option('--profile <name>', 'how to read it, as saved before')
    .option('--save-profile <name>', 'keep how it was read')
    .option('--in-force', 'put it in force, unsigned')
    .option('--draft', 'keep it as the draft of the whole policy')
    .action((workspace: string, file: string, options: Importing) =>
      runner.inWorkspace(workspace, (door) => importFile(door, file, options)),
    );
}

async function importFile(door: Door, file: string, options: Importing): Promise<Outcome> {
  const { client, environment } = door;
  const handle = inputFile(door, file);
  const profiles = options.profile === undefined ? [] : await client.policies.profiles();
  const saved = profiles.find(({ name }) => name === options.profile)?.mapping;
  const mapping =
    options.mapping === undefined
      ? saved
      : PolicyMapping.parse(readJsonFile(resolve(environment.workingFolder, options.mapping)));
  const input = {
    handle,
    ...(mapping && { mapping }),
    ...(options.saveProfile !== undefined && { saveProfile: options.saveProfile }),
  };
  const seen = await client.policies.import(input);
  const isWrong = seen.problems.some(({ severity }) => severity === 'error');
  const take = options.inForce ? 'in_force' : options.draft ? 'draft' : null;
  const found: PolicyFileReading =
    isWrong || take === null ? seen : await client.policies.import({ ...input, take });
  return {
    json: found,
    text: tellReading(found),
    exitCode: isWrong ? 1 : take === null ? NEEDS_DECISION : 0,
  };
}

async function sideOf(door: Door, said: string) {
  if (/^\d+$/.test(said)) return { version: Number(said) };
  return { name: said, ...(await readTriggers(door, said)) };
}

/** The triggers of a file; its first error is the command's. */
async function readTriggers(door: Door, file: string) {
  const { policy, problems } = await door.client.policies.import({ handle: inputFile(door, file) });
  if (policy) return { triggers: policy.triggers };
  const { sentence, line, field } = problems.find(({ severity }) => severity === 'error') ?? {
    sentence: 'The file holds no policy.',
    line: null,
    field: '',
  };
  throw new AppError('INVALID', sentence, { problem: 'E_POLICY', line: line ?? undefined, field });
}

function withCosts(command: Command): Command {
  return command
    .option('--cost-missed <amount>', 'what a missed escalation costs; as in the policy when absent', number)
    .option('--cost-needless <amount>', 'what a needless handover costs', number);
}

function costsIn({ costMissed, costNeedless }: CostOptions) {
  if (costMissed === undefined || costNeedless === undefined) return {};
  return { costs: { missed: costMissed, needless: costNeedless } };
}

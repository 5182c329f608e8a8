import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import type { Cohort, CohortField } from '../../../shared/model/case.ts';
import { number, wholeNumber } from '../parse-numbers.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { addCostOptions, type CostOptions, costsOf } from './cost-options.ts';
import { addGuarantee } from './guarantee.ts';
import { cohortField, scope } from './scope-option.ts';
import { summaryOf } from './summary.ts';
import { tellAdvice, tellCohorts, tellSweep } from './threshold-words.ts';

interface SweepOptions extends CostOptions {
  signal: string;
  current?: number;
  scope?: Cohort;
  resamples?: number;
  seed?: string;
  by?: CohortField;
}

export function addThresholds(program: Command, runner: Runner): void {
  const thresholds = program.command('thresholds').description('Find the cut of a signal that costs least');

  question(workspaceCommand(thresholds, 'suggest', summaryOf(contract.thresholds.suggest)))
    .option('--by <field>', 'also what the labels of each value of this field say', cohortField)
    .action((workspace: string, options: SweepOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { seed, by } = options;
        const asked = questionOf(options);
        const seeded = { ...asked, ...(seed !== undefined && { seed }) };
        const advice = await client.thresholds.suggest({ ...seeded, ...resamplesOf(options) });
        const evidence = by === undefined ? null : await client.thresholds.cohorts({ ...seeded, by });
        // Kept as a proposal, so that the policy and the report can be exported next.
        await client.policies.propose(seeded);
        const text = [tellAdvice(advice), ...(evidence ? ['', tellCohorts(evidence)] : [])].join('\n');
        return { json: evidence ? { ...advice, cohorts: evidence } : advice, text };
      }),
    );

  question(workspaceCommand(thresholds, 'sweep', summaryOf(contract.thresholds.sweep))).action(
    (workspace: string, options: SweepOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { seed } = options;
        const found = await client.thresholds.sweep({
          ...questionOf(options),
          ...resamplesOf(options),
          ...(seed !== undefined && { seed }),
        });
        return { json: found, text: tellSweep(found) };
      }),
  );

  addGuarantee(thresholds, runner);
}

/** The options that say what is asked. */
function question(command: Command): Command {
  return addCostOptions(command.requiredOption('--signal <name>', 'the signal'))
    .option(
      '--current <cut>',
      "the cut in force; the signed policy's, else the cases as they were handled, when absent",
      number,
    )
    .option(
      '--scope <field=value>',
      'only this cohort, such as agent_version=v4 (repeat for more), or "all"; the newest agent version with enough labels when absent',
      scope,
    )
    .option('--resamples <n>', 'bootstrap resamples', wholeNumber)
    .option('--seed <text>', "the seed of the bootstrap; the workspace's own when absent");
}

function questionOf(options: SweepOptions) {
  const { signal, current, scope: cohort } = options;
  return {
    signal,
    costs: costsOf(options),
    ...(current !== undefined && { current }),
    ...(cohort !== undefined && { scope: cohort }),
  };
}

function resamplesOf({ resamples }: SweepOptions) {
  return resamples === undefined ? {} : { resamples };
}

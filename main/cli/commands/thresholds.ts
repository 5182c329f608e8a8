import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { fixed } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { number, wholeNumber } from '../parse-numbers.ts';
import { cell } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { addGuarantee } from './guarantee.ts';
import { summaryOf } from './summary.ts';

export interface CostOptions {
  costMissed: number;
  costNeedless: number;
  current?: number;
}

export function addThresholds(program: Command, runner: Runner): void {
  const thresholds = program.command('thresholds').description('Find the cut of a signal that costs least');

  workspaceCommand(thresholds, 'suggest', summaryOf(contract.thresholds.suggest))
    .requiredOption('--signal <name>', 'the signal')
    .requiredOption('--cost-missed <amount>', 'what a missed escalation costs', number)
    .requiredOption('--cost-needless <amount>', 'what a needless handover costs', number)
    .option('--current <cut>', 'the cut in force; the cases as they were handled when absent', number)
    .option('--resamples <n>', 'bootstrap resamples', wholeNumber)
    .option('--seed <text>', "the seed of the bootstrap; the workspace's own when absent")
    .action(
      (workspace: string, options: CostOptions & { signal: string; resamples?: number; seed?: string }) =>
        runner.inWorkspace(workspace, async ({ client }) => {
          const { signal, current, resamples, seed } = options;
          const question = { signal, costs: costsOf(options), ...(current !== undefined && { current }) };
          const advice = await client.thresholds.suggest({
            ...question,
            ...(resamples !== undefined && { resamples }),
            ...(seed !== undefined && { seed }),
          });
          // Kept as a proposal, so that the policy and the report can be exported next.
          await client.policies.propose(question);
          return { json: advice, text: tell(advice) };
        }),
    );
  addGuarantee(thresholds, runner);
}

export function costsOf({ costMissed, costNeedless }: CostOptions) {
  return { missed: costMissed, needless: costNeedless };
}

function tell(advice: ThresholdAdvice): string {
  const { separation, current, best, saving } = advice;
  const lines = [cell(advice.headline, 300), cell(advice.why, 600), ''];
  const add = (name: string, text: string) => lines.push(`${name.padEnd(12)}  ${text}`);
  add('labels', `${advice.n}${advice.weighted ? ', weighted to the population' : ', of the sample only'}`);
  if (separation) {
    add('separation', `AUROC ${fixed(separation.auroc, 3)} (${range(separation, 3)})`);
  }
  if (current) {
    const name = current.cut === null ? 'as handled' : `cut ${current.cut}`;
    add('current', `${name}: ${fixed(current.cost, 0)} per 1,000 cases (${range(current, 0)})`);
  }
  if (best) add('best', `cut ${best.cut}: ${fixed(best.cost, 0)} per 1,000 cases (${range(best, 0)})`);
  if (saving)
    add(
      'saving',
      `${fixed(saving.estimate, 0)} per 1,000 cases (${range(saving, 0)}), priced on labels that did not choose the cut`,
    );
  if (advice.equallyGood) add('equally good', `${advice.equallyGood.from} to ${advice.equallyGood.to}`);
  return lines.join('\n');
}

function range({ low, high }: { low: number; high: number }, decimals: number): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}

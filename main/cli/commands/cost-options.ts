import { type Command, InvalidArgumentError } from 'commander';
import type { Costs, SeverityFactors } from '../../../shared/model/threshold.ts';
import { number } from '../parse-numbers.ts';

export interface CostOptions {
  costMissed: number;
  costNeedless: number;
  missedBySeverity?: SeverityFactors;
  costWrongAction?: number;
  costIgnoredRequest?: number;
  costReviewMinute?: number;
  minutesPerHandover?: number;
  capacityPerDay?: number;
  ratios?: boolean;
}

/** Adds every part of what decisions cost; the two main prices have to be given. */
export function addCostOptions(command: Command): Command {
  return addCostParts(
    command
      .requiredOption('--cost-missed <amount>', 'what a missed escalation costs', number)
      .requiredOption('--cost-needless <amount>', 'what a needless handover costs', number),
  );
}

/** Adds the parts beyond the two main prices. */
function addCostParts(command: Command): Command {
  return command
    .option(
      '--missed-by-severity <factors>',
      'what a miss of severity 1, 2, 3 and 4 counts, as multiples: 0.25,0.5,1,4',
      severityFactors,
    )
    .option('--cost-wrong-action <amount>', 'on top where the agent is known to have done wrong', number)
    .option('--cost-ignored-request <amount>', 'a request for a human that was not honoured', number)
    .option('--cost-review-minute <amount>', 'a minute of a reviewer', number)
    .option('--minutes-per-handover <n>', 'minutes of a reviewer that a handover takes', number)
    .option('--capacity-per-day <n>', 'handovers that the reviewers can take in a day', number)
    .option('--ratios', 'the prices are ratios to a needless handover, not money');
}

/** The options as the operations take them. */
export function costsOf(options: CostOptions): Costs {
  const part = <Key extends keyof Costs>(key: Key, value: Costs[Key]) =>
    value === undefined ? {} : { [key]: value };
  return {
    missed: options.costMissed,
    needless: options.costNeedless,
    ...part('missedBySeverity', options.missedBySeverity),
    ...part('wrongAction', options.costWrongAction),
    ...part('ignoredRequest', options.costIgnoredRequest),
    ...part('reviewMinute', options.costReviewMinute),
    ...part('minutesPerHandover', options.minutesPerHandover),
    ...part('capacityPerDay', options.capacityPerDay),
    ...part('unit', options.ratios ? 'ratio' : undefined),
  };
}

function severityFactors(text: string): SeverityFactors {
  const [one, two, three, four, ...more] = text.split(',').map(number);
  if (
    one === undefined ||
    two === undefined ||
    three === undefined ||
    four === undefined ||
    more.length > 0
  ) {
    throw new InvalidArgumentError('It must be four numbers, for severity 1 to 4.');
  }
  return [one, two, three, four];
}

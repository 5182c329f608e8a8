import { type Command, InvalidArgumentError, Option } from 'commander';
import { COHORT_FIELDS, type CohortField, OUTCOMES, type Outcome } from '../../shared/model/case.ts';
import type { SamplePlan } from '../../shared/model/sample.ts';
import { number, populationByOutcome, wholeNumber } from './parse-numbers.ts';

type ByOutcome = Partial<Record<Outcome, number>>;

/** The options of a plan as the command line takes them. */
export interface PlanOptions {
  plan?: string;
  extend?: true;
  by?: CohortField[];
  trigger?: true;
  bands?: NonNullable<SamplePlan['bands']>;
  reopened?: true;
  complaint?: true;
  near?: NonNullable<NonNullable<SamplePlan['risk']>['near']>;
  riskFactor?: number;
  n?: number;
  nOutcome?: ByOutcome;
  nStratum?: number;
  sizes?: string;
  width?: ByOutcome;
  allocation?: SamplePlan['allocation'];
  auditRate?: number;
  minimum?: number;
  expect?: ByOutcome;
  seed?: string;
}

export function addPlanOptions(command: Command): Command {
  return command
    .option('--plan <file>', 'a JSON file with the plan, as "sample plan --json" prints it')
    .option('--extend', 'the strata and the seed of the sample in force; other options change the rest')
    .option('--by <fields>', `strata by these fields too: ${COHORT_FIELDS.join(',')}`, cohortFields)
    .option('--trigger', 'strata by the first trigger that fired')
    .option('--bands <signal=cuts>', 'strata by a signal: confidence=0.3,0.8', bands)
    .option('--reopened', 'automated cases that were reopened are a stratum of their own, drawn more densely')
    .option('--complaint', 'the same for those with a complaint')
    .option('--near <signal=cut:within>', 'the same for those near a threshold: confidence=0.6:0.05', near)
    .option('--risk-factor <times>', 'how many times as densely (default: 4)', number)
    .addOption(size('--n <cases>', 'cases in the whole sample', wholeNumber))
    .addOption(
      size('--n-outcome <counts>', 'cases per side: escalated=200,automated=300', populationByOutcome),
    )
    .addOption(size('--n-stratum <cases>', 'cases per stratum', wholeNumber))
    .addOption(size('--sizes <file>', 'a JSON file with the size of each stratum by its key'))
    .addOption(
      size('--width <points>', 'half-width to reach: 3, or escalated=5,automated=3', pointsByOutcome),
    )
    .addOption(new Option('--allocation <rule>', 'who gets more').choices(['neyman', 'proportional']))
    .option(
      '--audit-rate <share>',
      "least share of every automated stratum; the workspace's setting when absent",
      number,
    )
    .option('--minimum <cases>', 'fewest cases per stratum (default: 2)', wholeNumber)
    .option('--expect <shares>', 'rate to plan with before there are labels: automated=0.05', sharesByOutcome)
    .option('--seed <text>', "the seed of the draw; the workspace's own when absent");
}

const SIZES = ['n', 'nOutcome', 'nStratum', 'sizes', 'width'];

function size(flags: string, description: string, parse?: (text: string) => unknown): Option {
  const option = new Option(flags, description);
  option.conflicts(SIZES.filter((name) => name !== option.attributeName()));
  return parse ? option.argParser(parse) : option;
}

export function cohortFields(text: string): CohortField[] {
  return text.split(',').map((part) => {
    const field = COHORT_FIELDS.find((known) => known === part.trim());
    if (!field) throw new InvalidArgumentError(`"${part}" is none of ${COHORT_FIELDS.join(', ')}.`);
    return field;
  });
}

function bands(text: string): PlanOptions['bands'] {
  const [signal, cuts] = splitLast(text, '=');
  if (signal === '') throw new InvalidArgumentError('It must be a signal and its cuts: confidence=0.3,0.8');
  return { signal, cuts: cuts.split(',').map((cut) => number(cut.trim())) };
}

function near(text: string): PlanOptions['near'] {
  const [signal, rest] = splitLast(text, '=');
  const [cut, within] = splitLast(rest, ':');
  if (signal === '' || cut === '')
    throw new InvalidArgumentError('It must be a signal, a cut and a distance: confidence=0.6:0.05');
  return { signal, cut: number(cut), within: number(within) };
}

/** Before and after the last such sign; nothing before it when there is none. */
function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return at < 0 ? ['', text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function pointsByOutcome(text: string): ByOutcome {
  const shares = text.includes('=')
    ? numbersByOutcome(text)
    : Object.fromEntries(OUTCOMES.map((outcome) => [outcome, number(text)]));
  return Object.fromEntries(Object.entries(shares).map(([outcome, points]) => [outcome, points / 100]));
}

function sharesByOutcome(text: string): ByOutcome {
  return numbersByOutcome(text);
}

function numbersByOutcome(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [name, value] = splitLast(part, '=');
      const outcome = OUTCOMES.find((known) => known === name);
      if (!outcome) throw new InvalidArgumentError(`"${name}" is none of ${OUTCOMES.join(', ')}.`);
      return [outcome, number(value)];
    }),
  );
}

import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { plural } from '../../../shared/format.ts';
import { Answers } from '../../../shared/model/answers.ts';
import { number, wholeNumber } from '../parse-numbers.ts';
import { tellDistribution, tellGold, tellOverview } from '../queue-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface PlanOptions {
  reviewers?: string[];
  cases?: number;
  double?: number;
  gold?: number;
}

const names = (text: string) => text.split(',').map((name) => name.trim());

/** A share given as 0.15, as everywhere in Plumbline's files. */
function planOf({ reviewers, cases, double, gold }: PlanOptions) {
  return {
    ...(reviewers && { reviewers }),
    ...(cases !== undefined && { cases }),
    ...(double !== undefined && { doubleShare: double }),
    ...(gold !== undefined && { goldShare: gold }),
  };
}

function withPlan(command: Command): Command {
  return command
    .option('--reviewers <names>', 'among whom, separated by commas; all active ones when absent', names)
    .option('--cases <n>', 'how many at most; all that are left of the sample when absent', wholeNumber)
    .option('--double <share>', 'share that a second reviewer judges as well (0.15)', number)
    .option('--gold <share>', 'share of every queue that has a known answer (0.05)', number);
}

export function addAssign(program: Command, runner: Runner): void {
  const assign = program.command('assign').description('Distribute cases over the queues of reviewers');

  withPlan(workspaceCommand(assign, 'plan', summaryOf(contract.assignments.plan))).action(
    (workspace: string, options: PlanOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const told = await client.assignments.plan(planOf(options));
        return { json: told, text: tellDistribution(told, 'would get') };
      }),
  );

  withPlan(workspaceCommand(assign, 'run', summaryOf(contract.assignments.assign))).action(
    (workspace: string, options: PlanOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const told = await client.assignments.assign(planOf(options));
        const back = `Taken back with: assign release --run ${told.run}`;
        return { json: told, text: `${tellDistribution(told, 'got')}\n${back}` };
      }),
  );

  workspaceCommand(assign, 'show', summaryOf(contract.assignments.overview)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const overview = await client.assignments.overview();
      return { json: overview, text: tellOverview(overview) };
    }),
  );

  workspaceCommand(assign, 'release', summaryOf(contract.assignments.release))
    .option('--reviewer <name>', 'whose cases')
    .option('--table-only', 'only what is on the table; what was distributed stays')
    .option('--run <time>', 'instead: what nobody has begun of this distribution')
    .action((workspace: string, options: { reviewer?: string; tableOnly?: boolean; run?: string }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (options.run !== undefined) {
          const result = await client.assignments.takeBack({ run: options.run });
          return {
            json: result,
            text: `${plural(result.taken, 'assignment')} taken back, ${result.kept} kept`,
          };
        }
        const reviewer = options.reviewer ?? '';
        const result = await client.assignments.release({ reviewer, assigned: !options.tableOnly });
        const freed = `${plural(result.assignments, 'assignment')} and ${plural(result.reservations, 'reservation')}`;
        return { json: result, text: `${freed} released` };
      }),
    );

  workspaceCommand(assign, 'repeats', summaryOf(contract.assignments.repeats))
    .option('--share <share>', 'share of own cases that come back (0.03)', number)
    .option('--after-days <n>', 'after so many days at the earliest (14)', number)
    .action((workspace: string, { share, afterDays }: { share?: number; afterDays?: number }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const result = await client.assignments.repeats({
          ...(share !== undefined && { share }),
          ...(afterDays !== undefined && { afterDays }),
        });
        return {
          json: result,
          text: `${plural(result.planned, 'case')} of those labelled so far will come back`,
        };
      }),
    );

  addReviewer(assign, runner);
  addGold(assign, runner);
}

function addReviewer(assign: Command, runner: Runner): void {
  workspaceCommand(assign, 'reviewer', 'Add a reviewer, or let one take part or no longer')
    .argument('<name>', 'an identity: its spelling matters')
    .option('--active', 'takes part in distributions again')
    .option('--inactive', 'takes no part any more; their labels stay')
    .action((workspace: string, name: string, options: { active?: boolean; inactive?: boolean }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const isSet = options.active === true || options.inactive === true;
        const result = isSet
          ? await client.assignments.setActive({ name, active: options.active === true })
          : await client.assignments.addReviewer({ name });
        return { json: result, text: isSet ? `${name} is set` : `${name} is added` };
      }),
    );
}

function addGold(assign: Command, runner: Runner): void {
  workspaceCommand(
    assign,
    'gold',
    'Known answers: list them, give one (--verdict) or take one back (--take-back)',
  )
    .option('--case <id>', 'the case')
    .option('--lead <name>', 'who gives the answer or takes it back')
    .option('--verdict <verdict>', 'the known verdict')
    .option('--take-back', 'take the lead’s answer back')
    .action(
      (workspace: string, options: { case?: string; lead?: string; verdict?: string; takeBack?: boolean }) =>
        runner.inWorkspace(workspace, async ({ client }) => {
          const one = { caseId: options.case ?? '', lead: options.lead ?? '' };
          if (options.takeBack) {
            const result = await client.assignments.takeGold(one);
            return { json: result, text: `The known answer of ${one.caseId} is taken back` };
          }
          if (options.verdict !== undefined) {
            const verdict = Answers.shape.verdict.parse(options.verdict);
            const result = await client.assignments.setGold({ ...one, answers: { verdict } });
            return {
              json: result,
              text: `The known answer of ${one.caseId} is ${verdict.replaceAll('_', ' ')}`,
            };
          }
          const known = await client.assignments.gold();
          return { json: known, text: tellGold(known) };
        }),
    );
}

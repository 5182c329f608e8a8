import type { Command } from 'commander';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { sentenceCase } from '../../../shared/format.ts';
import type { ExpectedEffect, WeeklyChange, WrongIf } from '../../../shared/model/weekly-decision.ts';
import type { Candidate } from '../../../shared/model/weekly-review.ts';
import { expectedEffect, wrongIf } from '../parse-rule.ts';
import { checkedText, decisionText, reviewText } from '../weekly-text.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Deciding {
  week?: string;
  sign: string;
  from?: string;
  change?: string;
  owner?: string;
  expect?: ExpectedEffect;
  wrongIf?: WrongIf;
  note?: string;
  replaces?: string;
}

const WEEK = ['--week <week>', 'an ISO week such as 2026-W46; the last full one when absent'] as const;

export function addReview(program: Command, runner: Runner): void {
  const review = program.command('review').description('The weekly review and its decisions');
  workspaceCommand(review, 'weekly', summaryOf(contract.weekly.get))
    .option(...WEEK)
    .action((workspace: string, { week }: { week?: string }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.weekly.get(week === undefined ? {} : { week });
        return { json: found, text: found.review ? reviewText(found.review) : (found.reason ?? '') };
      }),
    );
  workspaceCommand(review, 'decide', summaryOf(contract.weekly.decide))
    .option(...WEEK)
    .requiredOption('--sign <name>', 'who signs')
    .option('--from <candidate>', 'take what the review offers under this name; "no_change" is always there')
    .option('--change <text>', 'what changes')
    .option('--owner <name>', 'who sees to it')
    .option('--expect <effect>', 'what it is to do, in points: "handoff_sufficiency +7.5"', expectedEffect)
    .option('--wrong-if <rule>', 'when we were wrong: "handoff_sufficiency < 62 by 2026-W49"', wrongIf)
    .option('--note <text>', 'anything else to remember')
    .option('--replaces <id>', 'the decision of the same week in whose place it stands')
    .action((workspace: string, options: Deciding) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const { week: asked, sign: name, replaces } = options;
        const { review: found, reason } = await client.weekly.get(asked === undefined ? {} : { week: asked });
        if (!found) throw new AppError('NEEDS_DECISION', reason ?? 'There is no week to review.');
        const decision = decisionOf(options, found.next.candidates);
        const made = await client.weekly.decide({
          week: found.week,
          name,
          decision,
          ...(replaces !== undefined && { replaces }),
        });
        return { json: made, text: `Recorded as ${made.id}.\n${decisionText(made)}` };
      }),
    );
  for (const kind of ['undo', 'redo'] as const)
    workspaceCommand(review, kind, summaryOf(contract.weekly[kind])).action((workspace: string) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const done = await client.weekly[kind]();
        const what = kind === 'undo' ? 'Taken back' : 'Brought back';
        return {
          json: done,
          text: done ? `${what}:\n${decisionText(done.decision)}` : `There is nothing to ${kind}.`,
        };
      }),
    );
  workspaceCommand(review, 'history', summaryOf(contract.weekly.history)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const weeks = await client.weekly.history();
      const text = weeks.map(({ week, decisions }) =>
        [sentenceCase(weekName(week)), ...decisions.map(checkedText)].join('\n'),
      );
      return {
        json: weeks,
        text: text.length === 0 ? 'No week has recorded a decision yet.' : text.join('\n\n'),
      };
    }),
  );
}

/** What was asked for, filled from the candidate it is taken from. */
function decisionOf(options: Deciding, candidates: readonly Candidate[]): WeeklyChange {
  const { from, change, owner, expect, wrongIf: rule, note = '' } = options;
  const taken = candidates.find(({ id }) => id === from);
  if (from !== undefined && !taken)
    throw new AppError('NOT_FOUND', `The review offers no ${from}.`, {
      field: 'from',
      hint: `It offers: ${candidates.map(({ id }) => id).join(', ')}`,
    });
  const decided = {
    kind: taken?.kind ?? ('other' as const),
    change: change ?? taken?.change ?? '',
    owner: owner ?? taken?.owner ?? '',
    expected: expect ?? taken?.expected ?? null,
    wrongIf: rule ?? taken?.wrongIf ?? null,
    note,
  };
  const missing = [
    ...(decided.change === '' ? ['--change'] : []),
    ...(decided.owner === '' ? ['--owner'] : []),
    ...(decided.expected === null && decided.kind !== 'no_change' ? ['--expect'] : []),
    ...(decided.wrongIf === null ? ['--wrong-if'] : []),
  ];
  if (decided.wrongIf !== null && missing.length === 0) return { ...decided, wrongIf: decided.wrongIf };
  throw new AppError('INVALID', `A decision needs ${missing.join(', ')}.`, {
    hint: 'Or take what the review offers with --from; "no_change" is a decision too.',
  });
}

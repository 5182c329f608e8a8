import { type AgreementScope, type SettlingCounts, SplitState } from '../../shared/model/agreement.ts';
import { readComparable } from '../db/agreement-queries.ts';
import { appeal, settledOtherwise } from './agreement-appeals.ts';
import { consensus } from './agreement-consensus.ts';
import { overTime } from './agreement-over-time.ts';
import { pair, pairs } from './agreement-pairs.ts';
import { reviewers } from './agreement-reviewers.ts';
import { casesIn, requirePart } from './agreement-scope.ts';
import { settle } from './agreement-settling.ts';
import { summary } from './agreement-summary.ts';
import { units } from './agreement-units.ts';
import { open } from './agreement-view.ts';
import type { Context } from './context.ts';
import { type JudgedCase, judgedCases, ratingsOf, stateOf } from './judged-cases.ts';

/** How many cases wait for the lead. What was answered again, or appealed against, waits although it was settled. */
function counts(context: Context): SettlingCounts {
  const states = judgedCases(readComparable(context.session.require().db)).map(stateOf);
  const of = (state: SplitState) => states.filter((one) => one === state).length;
  const counted = {
    open: of('open'),
    answeredAgain: of('answered_again'),
    appealed: of('appealed'),
    settledTwice: of('settled_twice'),
    flagged: of('flagged'),
  };
  return {
    waiting: Object.values(counted).reduce((sum, cases) => sum + cases, 0),
    ...counted,
    cannotTell: of('cannot_tell'),
    settled: of('settled'),
  };
}

interface SplitFilter extends AgreementScope {
  question?: string | undefined;
  pair?: { first: string; second: string } | undefined;
}

/**
 * The cases to settle and those that are settled. Of one question: the cases answered differently there, whatever
 * became of their verdict. Of a pair: those on which these two differ.
 */
function splits(context: Context, { question = 'verdict', pair, ...scope }: SplitFilter) {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const judged = casesIn(readComparable(db), scope);
  const labelOf = (value: string) => part.options.find((option) => option.value === value)?.label ?? value;
  const isPlain = question === 'verdict' && pair === undefined;
  return judged
    .flatMap((one) => {
      const ratings = ratingsOf(part, ofPair(one, pair));
      const differs = new Set(ratings.values()).size > 1;
      const own = stateOf(one);
      const state = isPlain || isSettledOnce(one) ? own : 'open';
      if (state === null || !(differs || isPlain)) return [];
      const times = new Map<string, number>();
      for (const value of ratings.values()) times.set(value, (times.get(value) ?? 0) + 1);
      return [
        {
          caseId: one.caseId,
          outcome: one.outcome,
          topic: one.topic,
          state,
          reviewers: one.labels.length,
          answers: [...times]
            .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
            .map(([value, count]) => ({ label: labelOf(value), times: count })),
        },
      ];
    })
    .sort((a, b) => SplitState.options.indexOf(a.state) - SplitState.options.indexOf(b.state));
}

function isSettledOnce({ settlements }: JudgedCase): boolean {
  return settlements.length > 0;
}

function ofPair(one: JudgedCase, pair: SplitFilter['pair']): JudgedCase {
  if (pair === undefined) return one;
  const names = [pair.first, pair.second];
  return { ...one, labels: one.labels.filter(({ reviewer }) => names.includes(reviewer)) };
}

export const agreement = {
  summary,
  pairs,
  pair,
  reviewers,
  overTime,
  consensus,
  units,
  counts,
  splits,
  open,
  settle,
  appeal,
  settledOtherwise,
};

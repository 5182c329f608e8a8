import { z } from 'zod';
import { ClusterMoves, CoverageBy, CoverageScope, EvalCoverage } from '../model/eval-coverage.ts';
import { operation } from './operation.ts';

const thread = { thread: 'analysis' } as const;

export const coverage = {
  get: operation(
    'query',
    'Eval cases against failures, by cohort or cluster: what is covered, what grows, the gaps',
    thread,
  )
    .input(
      z
        .object({
          scope: CoverageScope.default('capability'),
          by: CoverageBy.default('topic'),
          /** Growth is counted over the last so many weeks of the data. */
          weeks: z.int().min(1).max(52).default(4),
        })
        .prefault({}),
    )
    .output(EvalCoverage),
  moves: operation('query', 'Which clusters of failures shrank or grew after a change of the agent', thread)
    .input(
      z
        .object({
          scope: CoverageScope.default('capability'),
          /** Id of the change; the newest with data on both sides when absent. */
          marker: z.string().max(1200).optional(),
          /** Longest window on each side. */
          days: z.int().min(1).max(366).default(28),
        })
        .prefault({}),
    )
    .output(ClusterMoves),
};

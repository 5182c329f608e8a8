import { z } from 'zod';
import { CheckedDecision, Week, WeeklyChange, WeeklyDecision } from '../model/weekly-decision.ts';
import { WeeklyReview } from '../model/weekly-review.ts';
import { operation } from './operation.ts';

const Reversed = z.object({ decision: WeeklyDecision, canUndo: z.boolean(), canRedo: z.boolean() });

export const weekly = {
  get: operation(
    'query',
    'The weekly review: inside limits? drifting? what changes next, and how shall we know?',
    { thread: 'analysis' },
  )
    .input(
      z
        .object({
          /** The last full week of the data when absent. */
          week: Week.optional(),
        })
        .default({}),
    )
    .output(
      z.object({
        /** Last day that the data hold, ISO; null without dates. */
        dataUpTo: z.string().nullable(),
        /** Weeks that can be reviewed, newest first. */
        weeks: z.array(Week),
        review: WeeklyReview.nullable(),
        /** Why there is no review. */
        reason: z.string().nullable(),
        canUndo: z.boolean(),
        canRedo: z.boolean(),
      }),
    ),
  decide: operation('command', 'Record a decision of a weekly review, signed; "no change" is one too', {
    thread: 'analysis',
  })
    .input(
      z.object({
        week: Week,
        /** Who signs. */
        name: z.string().trim().min(1).max(200),
        decision: WeeklyChange,
        /** The decision of the same week that it takes the place of. */
        replaces: z.string().optional(),
      }),
    )
    .output(WeeklyDecision),
  undo: operation('command', 'Take the last recorded decision back; it stays in the record').output(
    Reversed.nullable(),
  ),
  redo: operation('command', 'Bring back the decision that was taken back last').output(Reversed.nullable()),
  history: operation('query', 'Every week that decided something: what was said, and what came', {
    thread: 'analysis',
  }).output(z.array(z.object({ week: Week, decisions: z.array(CheckedDecision) }))),
};

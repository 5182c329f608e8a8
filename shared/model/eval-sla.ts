import { z } from 'zod';
import { Week } from './weekly-decision.ts';

/** The share of a week's failures that were decided in time. Figures are absent where none of them is due yet. */
export const EvalSlaWeek = z.object({
  week: Week,
  /** Failures whose label was committed in the week. */
  labelled: z.int(),
  /** Of these, those whose hours are over: only they can tell. The rest still runs. */
  due: z.int(),
  onTime: z.int(),
  /** Decided after their hours, and not decided at all though these are over. */
  late: z.int(),
  overdue: z.int(),
  estimate: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  reason: z.string().optional(),
});
export type EvalSlaWeek = z.infer<typeof EvalSlaWeek>;

/** How well the team keeps the hours it gave itself. */
export const EvalSla = z.object({
  hours: z.number(),
  now: z.string(),
  level: z.number(),
  /** Oldest first, without gaps. */
  weeks: z.array(EvalSlaWeek),
  /** Of all those weeks together. */
  overall: EvalSlaWeek.omit({ week: true }),
  /** Undecided ones by the hours since their label. */
  ages: z.array(z.object({ from: z.number(), to: z.number().nullable(), cases: z.int() })),
  /**
   * Hours until half of the failures are decided, by Kaplan and Meier, so that what is still open counts for as long
   * as it has been open. Absent limits: more than half could still be open then.
   */
  median: z.object({
    hours: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    n: z.int(),
    decided: z.int(),
    reason: z.string().optional(),
  }),
  /** The finding in a sentence. */
  sentence: z.string(),
});
export type EvalSla = z.infer<typeof EvalSla>;

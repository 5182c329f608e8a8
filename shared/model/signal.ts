import { z } from 'zod';

/** Which end of a signal speaks for handing over. */
export const SignalDirection = z.enum(['higher_is_riskier', 'higher_is_safer']);
export type SignalDirection = z.infer<typeof SignalDirection>;

/** A numeric signal found in the workspace's cases. */
export const Signal = z.object({
  name: z.string(),
  direction: SignalDirection,
  /** True while the direction is the app's guess from the name and nobody has confirmed it. */
  guessed: z.boolean(),
  cases: z.int(),
  labelled: z.int(),
  /** Of the labelled cases and at most 5,000 others. */
  min: z.number(),
  max: z.number(),
  /** Distinct values among at most 5,000 cases. */
  distinct: z.int(),
});
export type Signal = z.infer<typeof Signal>;

/** A cheap first guess of the direction, from the signal's name. */
export function guessDirection(name: string): SignalDirection {
  return /confiden|certain|score|quality|csat|success|safe|satisf|reward/i.test(name) &&
    !/risk|un(certain|safe)|error/i.test(name)
    ? 'higher_is_safer'
    : 'higher_is_riskier';
}

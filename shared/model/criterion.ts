import { z } from 'zod';

/**
 * How an argument is compared with the value of a check: `==` and `!=` as texts, so that 3 and "3" are the same and a
 * missing argument is not equal to anything; `contains` as texts whatever the capitals, in the JSON of what is nested;
 * the others as numbers, which what is no number never fits.
 */
export const ArgumentOperator = z.enum(['==', '!=', 'contains', '<', '<=', '>', '>=']);
export type ArgumentOperator = z.infer<typeof ArgumentOperator>;

const Line = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => !/[\r\n]/.test(text), 'must be one line');

/** A tool by the name it is called with, and what one of its arguments has to be. */
export const CallMatch = z.object({
  tool: z.string().trim().min(1).max(200),
  /** Null: a call of the tool, whatever its arguments. */
  argument: z
    .object({
      /** Name of the argument; parts of a nested one are joined by dots, places in a list are numbers from 0. */
      path: z.string().trim().min(1).max(200),
      operator: ArgumentOperator,
      value: z.union([z.string().max(2000), z.number(), z.boolean()]),
    })
    .nullable(),
});
export type CallMatch = z.infer<typeof CallMatch>;

/**
 * One acceptance criterion of an eval case. A sentence is judged by a person or a model; every other kind can be
 * checked on the calls and texts of a run without either.
 */
export const Criterion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sentence'), text: Line }),
  /** The agent makes such a call, or never does. */
  z.object({ kind: z.literal('tool_call'), expected: z.enum(['made', 'never_made']), call: CallMatch }),
  /** Some message of the agent holds the text, or none does. Capitals do not matter. */
  z.object({ kind: z.literal('text'), expected: z.enum(['contains', 'does_not_contain']), text: Line }),
  /** The agent does not hand over before it has made such a call; never handing over keeps it too. */
  z.object({ kind: z.literal('no_transfer_before'), call: CallMatch }),
  /** The agent hands over to a human, or does not. */
  z.object({ kind: z.literal('transfer'), expected: z.enum(['made', 'never_made']) }),
]);
export type Criterion = z.infer<typeof Criterion>;

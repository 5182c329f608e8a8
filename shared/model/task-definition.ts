import { z } from 'zod';
import { CohortField } from './case.ts';

/** Where a fact of a case stands: what happened later, what an evaluation knew, other details, or a signal. */
export const FactPlace = z.enum(['later', 'truth', 'metadata', 'signal']);
export type FactPlace = z.infer<typeof FactPlace>;

/** A named fact. Names with a double quote cannot be asked for. */
export const FactField = z.object({
  place: FactPlace,
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^"]*$/),
});
export type FactField = z.infer<typeof FactField>;

/** Which cases a field says yes of: numbers from `atLeast` up, texts among `words` (lower case), and true. */
export const YesRule = z.object({
  field: FactField,
  atLeast: z.number(),
  words: z.array(z.string().max(100)).max(50),
});
export type YesRule = z.infer<typeof YesRule>;

/** How a field tells that a case was opened again: yes or a count, the hours until then, or the moment. */
export const ReopenedRule = z.object({
  field: FactField,
  reads: z.enum(['flag', 'hours', 'time']),
  /** Later than this does not count; null counts whenever. A flag has no hours, so all count. */
  withinHours: z.number().positive().max(8760).nullable(),
  /** What a case without the value is. Sources that only note reopenings leave the others empty. */
  missing: z.enum(['not_reopened', 'unknown']),
});
export type ReopenedRule = z.infer<typeof ReopenedRule>;

export const TimeUnit = z.enum(['seconds', 'minutes', 'hours']);
export type TimeUnit = z.infer<typeof TimeUnit>;

/** What the task KPIs of an agent count: declarative, chosen before looking. */
export const TaskDefinition = z.object({
  /** Null: every case the agent ended alone counts as resolved. */
  resolved: YesRule.nullable(),
  reopened: ReopenedRule.nullable(),
  /** Null: from the case's start to its end. */
  duration: z.object({ field: FactField, unit: TimeUnit }).nullable(),
  /** How much of that was waiting for the customer; `messages` adds up the gaps before the customer's messages. */
  waiting: z.union([z.literal('messages'), z.object({ field: FactField, unit: TimeUnit })]).nullable(),
  /** Added up; a case with none of them has no known cost. */
  costs: z.array(FactField).max(4),
  /** Of a minute that a person spent on the case, with the field that holds the minutes. */
  minutes: z.object({ field: FactField, price: z.number().nonnegative() }).nullable(),
  currency: z.string().max(8),
  csat: z.object({ field: FactField, min: z.number(), max: z.number() }).nullable(),
});
export type TaskDefinition = z.infer<typeof TaskDefinition>;

/** Cases that people handled from the start, beside the agent. */
export const Holdout = z.object({
  by: z.union([
    z.object({ cohort: CohortField, value: z.string().max(1000) }),
    z.object({ field: FactField, value: z.string().max(1000) }),
  ]),
  /** Whether chance decided who got which case; if not, the groups may differ in more than who handled them. */
  randomised: z.boolean(),
});
export type Holdout = z.infer<typeof Holdout>;

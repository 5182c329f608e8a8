import { z } from 'zod';
import { DisputedRule } from './workspace.ts';

/** By which way a case came to the answer with which it counts. */
export const Route = z.enum(['adjudicated', 'single', 'unanimous', 'majority', 'bounds', 'excluded']);
export type Route = z.infer<typeof Route>;

/** Which label counts, in this workspace: the rule, and how many of the labelled cases came each way. */
export const Counting = z.object({
  rule: DisputedRule,
  /** The rule in a sentence. */
  sentence: z.string(),
  /** All labelled cases; the routes add up to them. */
  labelled: z.int(),
  routes: z.record(Route, z.int()),
  /** The routes in a sentence. */
  told: z.string(),
});
export type Counting = z.infer<typeof Counting>;

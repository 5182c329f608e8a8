import { z } from 'zod';

/**
 * What was found of the journal of labels beside a workspace: `missing`, `foreign` and `damaged` ones were written anew
 * from the workspace; `ahead` is one that holds labels which the workspace does not; `none` is a workspace that never
 * had one.
 */
export const JournalFinding = z.enum(['none', 'whole', 'missing', 'foreign', 'damaged', 'ahead']);
export type JournalFinding = z.infer<typeof JournalFinding>;

/** Labels and other acts that the journal held and the workspace does not. */
export const WaitingLabels = z.object({
  /** Events: labels, skips, adjudications and what takes them back. */
  events: z.int().positive(),
  cases: z.int().positive(),
  reviewers: z.array(z.string()),
  /** ISO times of the first and the last. */
  from: z.string(),
  to: z.string(),
});
export type WaitingLabels = z.infer<typeof WaitingLabels>;

export const JournalState = z.object({
  finding: JournalFinding,
  waiting: WaitingLabels.nullable(),
});
export type JournalState = z.infer<typeof JournalState>;

/** What came of taking waiting labels in. */
export const TakenLabels = z.object({
  taken: z.int(),
  /** Made under a version of the codebook that this workspace does not have; they go on waiting. */
  unknownWording: z.int(),
});
export type TakenLabels = z.infer<typeof TakenLabels>;

import { z } from 'zod';
import { Answers } from './answers.ts';
import type { Cohort, Outcome, Scalar } from './case.ts';
import { AdjudicationCause, GuidelineGap, Occasion, SkipReason, Stage } from './label-event.ts';

/** A label by its place: whose it is, before or after the packet, and which time they judged the case. */
export const WeighedLabel = z.object({
  reviewer: z.string().min(1).max(200),
  stage: Stage,
  pass: z.int().positive().max(1000).optional(),
});
export type WeighedLabel = z.infer<typeof WeighedLabel>;

/**
 * One line of a labels file. Only `caseId`, `reviewer` and `verdict` are needed; what Plumbline exports holds
 * everything, so that it comes back without loss.
 */
export const LabelLine = Answers.partial({ verdict: true })
  .extend({
    caseId: z.string().min(1).max(512),
    reviewer: z.string().trim().min(1).max(200),
    kind: z.enum(['label', 'adjudication', 'gold', 'skip']).default('label'),
    stage: Stage.default('blind'),
    /** Which time the reviewer judged the case, and why again; absent the first time. */
    pass: z.int().positive().max(1000).optional(),
    occasion: Occasion.optional(),
    cause: AdjudicationCause.optional(),
    guideline: GuidelineGap.optional(),
    /** Whose labels a settlement has weighed; those that stand beside it when absent. */
    judged: z.array(WeighedLabel).max(1000).optional(),
    skipReason: SkipReason.optional(),
    milliseconds: z.int().nonnegative().nullish(),
    codebookVersion: z.int().positive().optional(),
    recordedAt: z.iso.datetime({ offset: true }).optional(),
    /** Id of the event in the workspace it comes from; not used again. */
    eventId: z.string().optional(),
  })
  .superRefine((line, check) => {
    if (line.kind !== 'skip' && line.verdict === undefined) {
      check.addIssue({ code: 'custom', path: ['verdict'], message: 'is missing' });
    }
    if (line.kind === 'skip' && line.skipReason === undefined) {
      check.addIssue({ code: 'custom', path: ['skipReason'], message: 'is missing' });
    }
    if (line.kind === 'adjudication' && line.cause === undefined) {
      check.addIssue({ code: 'custom', path: ['cause'], message: 'is missing' });
    }
  });
export type LabelLine = z.infer<typeof LabelLine>;

/** What an exported line says of its case, so that it can be joined elsewhere. It is not read back. */
export interface ExportedCase extends Omit<Cohort, 'agentVersion'> {
  outcome?: Outcome;
  startedAt?: string;
  endedAt?: string;
  metadata?: Readonly<Record<string, z.infer<typeof Scalar>>>;
}

/** A line of a labels file as it is exported. */
export type ExportedLine = LabelLine & { case: ExportedCase };

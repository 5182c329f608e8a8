import { z } from 'zod';
import { Answers } from './answers.ts';
import { AdjudicationCause, GuidelineGap, Occasion, SkipReason, Stage } from './label-event.ts';

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

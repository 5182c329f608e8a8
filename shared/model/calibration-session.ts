import { z } from 'zod';
import { QuestionAgreement } from './agreement.ts';

/** How far a reviewer has come in a session. */
export const SessionProgress = z.object({ reviewer: z.string(), done: z.int(), of: z.int() });
export type SessionProgress = z.infer<typeof SessionProgress>;

/**
 * Everybody judges the same cases and nobody sees another's answers until all are done. `closed`: a lead opened the
 * results early.
 */
export const CalibrationSession = z.object({
  id: z.int(),
  name: z.string(),
  dueAt: z.string().nullable(),
  createdAt: z.string(),
  state: z.enum(['running', 'finished', 'closed']),
  overdue: z.boolean(),
  cases: z.int(),
  progress: z.array(SessionProgress),
});
export type CalibrationSession = z.infer<typeof CalibrationSession>;

/** One question of a session: how far all agree, how the answers spread, and where they part. */
export const SessionQuestion = QuestionAgreement.extend({
  answers: z.array(z.object({ label: z.string(), times: z.int() })),
  splits: z.array(
    z.object({
      caseId: z.string(),
      answers: z.array(z.object({ label: z.string(), reviewers: z.array(z.string()) })),
    }),
  ),
});
export type SessionQuestion = z.infer<typeof SessionQuestion>;

export const SessionResults = z.object({
  session: CalibrationSession,
  /** Null until everybody is done or the session was closed. */
  questions: z.array(SessionQuestion).nullable(),
});
export type SessionResults = z.infer<typeof SessionResults>;

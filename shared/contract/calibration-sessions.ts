import { z } from 'zod';
import { ReviewerName } from '../model/assignment.ts';
import { CalibrationSession, SessionResults } from '../model/calibration-session.ts';
import { operation } from './operation.ts';

const One = z.object({ id: z.int() });

export const calibrationSessions = {
  list: operation('query', 'Calibration sessions with their progress, newest first').output(
    z.array(CalibrationSession),
  ),
  create: operation('command', 'Give the same cases to everybody, hidden from each other until all are done')
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        dueAt: z.iso.date().or(z.iso.datetime()).optional(),
        reviewers: z.array(ReviewerName).min(2).max(100),
        /** Chosen cases, or how many to draw. */
        cases: z.union([z.array(z.string()).min(1).max(500), z.int().positive().max(500)]),
      }),
    )
    .output(CalibrationSession),
  results: operation('query', 'How far all agreed, question by question, once everybody is done', {
    thread: 'analysis',
  })
    .input(One)
    .output(SessionResults),
  close: operation('command', 'Open the results early; what is not judged by then is taken off the queues')
    .input(One)
    .output(CalibrationSession),
  withdraw: operation('command', 'Take a session back that nobody has begun')
    .input(One)
    .output(z.object({ cases: z.int() })),
};

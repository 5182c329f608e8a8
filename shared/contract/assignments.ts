import { z } from 'zod';
import {
  Distribution,
  DistributionPlan,
  GoldAnswer,
  GoldCase,
  QueueOverview,
  RepeatRule,
  ReviewerName,
} from '../model/assignment.ts';
import { operation } from './operation.ts';

const Plan = DistributionPlan.prefault({});
const Saved = z.object({ savedAt: z.string() });

export const assignments = {
  overview: operation('query', 'Who has how much: assigned, done, open, skipped, coming back', {
    thread: 'analysis',
  }).output(QueueOverview),
  addReviewer: operation('command', 'Add a reviewer by name')
    .input(z.object({ name: ReviewerName }))
    .output(Saved),
  setActive: operation('command', 'Let a reviewer take part in distributions, or no longer')
    .input(z.object({ name: ReviewerName, active: z.boolean() }))
    .output(Saved),
  plan: operation('query', 'What a distribution would give to whom; changes nothing', { thread: 'analysis' })
    .input(Plan)
    .output(Distribution),
  assign: operation('command', 'Distribute cases over the queues of reviewers')
    .input(Plan)
    .output(Distribution.extend({ run: z.string() })),
  takeBack: operation('command', 'Take back what nobody has begun of a distribution')
    .input(z.object({ run: z.string() }))
    .output(z.object({ taken: z.int(), kept: z.int() })),
  release: operation('command', "Free a reviewer's cases: those on the table and those not begun")
    .input(z.object({ reviewer: ReviewerName, assigned: z.boolean().default(true) }))
    .output(z.object({ reservations: z.int(), assignments: z.int() })),
  repeats: operation('command', 'Set how many own cases come back to a reviewer, and plan them')
    .input(RepeatRule.prefault({}))
    .output(z.object({ planned: z.int() })),
  gold: operation('query', 'Cases with a known answer, and how they were judged').output(z.array(GoldCase)),
  setGold: operation('command', 'Give the known answer of a case').input(GoldAnswer).output(Saved),
  takeGold: operation('command', "Take a lead's known answer of a case back")
    .input(GoldAnswer.omit({ answers: true }))
    .output(Saved),
};

import { z } from 'zod';
import {
  PairAgreement,
  QuestionAgreement,
  ReviewerAgreement,
  SettledOtherwise,
  SettlingCounts,
  SettlingView,
  SplitCase,
} from '../model/agreement.ts';
import { Answers } from '../model/answers.ts';
import { AdjudicationCause, GuidelineGap } from '../model/label-event.ts';
import { operation } from './operation.ts';

const Pair = z.object({ first: z.string(), second: z.string() });
const Name = z.string().trim().min(1).max(200);

export const agreement = {
  summary: operation('query', 'How far reviewers agree: per question, per pair, and against known answers', {
    thread: 'analysis',
  }).output(
    z.object({
      sentences: z.tuple([z.string(), z.string()]),
      /** Cases that two reviewers or more judged. */
      shared: z.int(),
      questions: z.array(QuestionAgreement),
      pairs: z.array(PairAgreement),
      reviewers: z.array(ReviewerAgreement),
    }),
  ),
  pair: operation('query', 'The verdicts of two reviewers crossed, with the cases in each cell', {
    thread: 'analysis',
  })
    .input(Pair)
    .output(
      Pair.extend({
        cases: z.int(),
        same: z.int(),
        /** Rows are answers of the first, columns of the second, both in the order of `labels`. */
        labels: z.array(z.string()),
        cells: z.array(z.array(z.array(z.string()))),
        reading: z.string(),
      }),
    ),
  counts: operation('query', 'How many cases wait to be settled', { thread: 'analysis' }).output(
    SettlingCounts,
  ),
  splits: operation('query', 'Cases that reviewers judged differently or could not tell, unsettled first', {
    thread: 'analysis',
  })
    .input(z.object({ question: z.string().max(200).optional(), pair: Pair.optional() }).default({}))
    .output(z.array(SplitCase)),
  open: operation('query', 'One case for settling, its answers under letters')
    .input(z.object({ caseId: z.string(), names: z.boolean().default(false) }))
    .output(SettlingView),
  settle: operation('command', 'Settle a case: durable when this returns; replaces an earlier settlement')
    .input(
      z.object({
        caseId: z.string(),
        lead: Name,
        answers: Answers,
        cause: AdjudicationCause,
        note: z.string().max(20_000).optional(),
        /** With the cause `guideline_gap`: which question, and how the codebook should say it. */
        guideline: GuidelineGap.optional(),
      }),
    )
    .output(z.object({ savedAt: z.string(), eventId: z.string() })),
  appeal: operation(
    'command',
    'Disagree with how a case was settled; rewrites nothing, and lists it for the lead',
  )
    .input(z.object({ caseId: z.string(), reviewer: Name, note: z.string().trim().min(1).max(20_000) }))
    .output(z.object({ savedAt: z.string() })),
  settledOtherwise: operation('query', 'Settled cases of a reviewer whose own answer differs')
    .input(z.object({ reviewer: Name }))
    .output(z.array(SettledOtherwise)),
};

import { z } from 'zod';
import {
  AgainstGold,
  AgreementPoint,
  AgreementScope,
  Consensus,
  PairAgreement,
  QuestionAgreement,
  ReviewerAgreement,
  SamePersonAgain,
  SettledOtherwise,
  SettlingCounts,
  SettlingView,
  SplitCase,
} from '../model/agreement.ts';
import { Answers } from '../model/answers.ts';
import { AdjudicationCause, GuidelineGap } from '../model/label-event.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const Pair = z.object({ first: z.string(), second: z.string() });
const Name = z.string().trim().min(1).max(200);

/** `verdict`, `packet.root_cause`, `grounds.policy_gap`: a question, a row of a grid, or one of many options. */
const OfQuestion = AgreementScope.extend({ question: z.string().max(200).default('verdict') });

export const agreement = {
  summary: operation('query', 'How far reviewers agree, question by question, and what that means in words', {
    thread: 'analysis',
  })
    .input(AgreementScope.default({}))
    .output(
      z.object({
        sentences: z.tuple([z.string(), z.string()]),
        /** Cases that two reviewers or more judged. */
        shared: z.int(),
        questions: z.array(QuestionAgreement),
        /** Weeks and codebook versions with shared cases, whatever was asked for. */
        weeks: z.array(z.string()),
        versions: z.array(z.int()),
      }),
    ),
  pairs: operation('query', 'How far every pair of reviewers agrees on one question', { thread: 'analysis' })
    .input(OfQuestion.default({ question: 'verdict' }))
    .output(z.object({ title: z.string(), pairs: z.array(PairAgreement) })),
  reviewers: operation(
    'query',
    'Every reviewer against known answers and against themselves, with their answers and pace',
    { thread: 'analysis' },
  )
    .input(OfQuestion.default({ question: 'verdict' }))
    .output(
      z.object({
        title: z.string(),
        reviewers: z.array(ReviewerAgreement),
        /** All of them together. */
        gold: AgainstGold,
        again: SamePersonAgain,
      }),
    ),
  overTime: operation('query', 'Agreement on one question by ISO week or by codebook version', {
    thread: 'analysis',
  })
    .input(OfQuestion.extend({ by: z.enum(['week', 'version']).default('week') }))
    .output(z.array(AgreementPoint)),
  consensus: operation(
    'query',
    'A second opinion beside the majority: answers and error rates estimated together (Dawid-Skene)',
    { thread: 'analysis' },
  )
    .input(OfQuestion.default({ question: 'verdict' }))
    .output(Consensus),
  units: operation('query', 'Every label with whether it entered the figures of a question, or why not', {
    thread: 'analysis',
  })
    .input(OfQuestion.default({ question: 'verdict' }))
    .output(ExportedDocument),
  pair: operation('query', 'The answers of two reviewers crossed, with the cases in each cell', {
    thread: 'analysis',
  })
    .input(OfQuestion.extend(Pair.shape))
    .output(
      Pair.extend({
        title: z.string(),
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
    .input(
      AgreementScope.extend({ question: z.string().max(200).optional(), pair: Pair.optional() }).default({}),
    )
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

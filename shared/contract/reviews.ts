import { z } from 'zod';
import { Answers } from '../model/answers.ts';
import { Codebook } from '../model/codebook.ts';
import { SkipReason } from '../model/label-event.ts';
import {
  CaseFilter,
  Draft,
  NextCase,
  RecentDecision,
  Reservation,
  ReviewView,
  StratumProgress,
} from '../model/review.ts';
import { operation } from './operation.ts';

const Who = z.object({ reviewer: z.string().trim().min(1).max(200) });
const OneCase = Who.extend({ caseId: z.string() });

const Given = OneCase.extend({
  answers: Answers,
  milliseconds: z.int().nonnegative(),
  /** The version that the form was drawn with; the one in force when absent. */
  codebookVersion: z.int().positive().optional(),
});

/** Asks for the case that follows, of those that the filter lets through, with the same answer. */
const AndNext = z.object({ filter: CaseFilter.default({}) });

/** Absent when it was not asked for, and when it could not be opened: what was decided is saved all the same. */
const Following = { next: NextCase.optional() };

/** Undo and redo say which case they touched, so that the screen can go there. */
const Touched = z.object({ caseId: z.string(), what: z.string(), view: ReviewView }).nullable();

export const reviews = {
  codebook: operation('query', 'The codebook in force').output(Codebook),
  next: operation('query', 'The next open case of a reviewer in queue order, or the neighbour of a case')
    .input(
      Who.extend({
        filter: CaseFilter.default({}),
        from: z.string().optional(),
        direction: z.enum(['next', 'previous']).default('next'),
      }),
    )
    .output(z.object({ caseId: z.string().nullable() })),
  open: operation(
    'command',
    "Open a case as the reviewer may see it now; notes when a colleague's answer is shown",
  )
    .input(OneCase)
    .output(ReviewView),
  reserve: operation('command', 'Keep an open case of the shared queue for this reviewer for half an hour')
    .input(OneCase)
    .output(Reservation),
  release: operation('command', 'Let others have the case that this reviewer had on the table')
    .input(OneCase)
    .output(z.object({ released: z.boolean() })),
  saveDraft: operation('command', 'Keep unfinished answers')
    .input(OneCase.extend({ draft: Draft }))
    .output(z.object({ savedAt: z.string() })),
  openPacket: operation('command', 'Open the handoff packet; the answers given before are kept as they are')
    .input(OneCase.extend({ draft: Draft }))
    .output(ReviewView),
  commit: operation('command', 'Commit answers: durable when this returns; reveals what was hidden')
    .input(Given.extend({ andNext: AndNext.optional() }))
    .output(z.object({ savedAt: z.string(), view: ReviewView, ...Following })),
  revise: operation('command', 'Store revised answers beside the blind ones, after the reveal')
    .input(Given)
    .output(z.object({ savedAt: z.string(), view: ReviewView })),
  skip: operation('command', 'Leave a case out, with a reason')
    .input(
      OneCase.extend({
        reason: SkipReason,
        note: z.string().max(2000).optional(),
        andNext: AndNext.optional(),
      }),
    )
    .output(z.object({ savedAt: z.string(), ...Following })),
  flag: operation('command', 'Mark a case for the lead, with a note or without')
    .input(OneCase.extend({ note: z.string().max(20_000).optional() }))
    .output(z.object({ savedAt: z.string(), view: ReviewView })),
  unflag: operation('command', 'Take the mark for the lead away')
    .input(OneCase)
    .output(z.object({ savedAt: z.string(), view: ReviewView })),
  revisions: operation('query', 'How often a reviewer gave another verdict after the reveal')
    .input(Who)
    .output(z.object({ of: z.int(), revised: z.int() })),
  undo: operation('command', "Undo this reviewer's last act").input(Who).output(Touched),
  redo: operation('command', 'Redo what was undone last').input(Who).output(Touched),
  recent: operation('query', "This reviewer's last ten decisions").input(Who).output(z.array(RecentDecision)),
  progress: operation(
    'query',
    'Labels per side, the width of the interval now, and what more labels would bring',
    { thread: 'analysis' },
  )
    .input(Who)
    .output(
      z.object({
        done: z.int(),
        total: z.int(),
        strata: z.array(StratumProgress),
        medianMilliseconds: z.int().nullable(),
      }),
    ),
};

import {
  blindPartChanged,
  blindQuestions,
  sameAnswers,
  withBlindPart,
} from '../../shared/analysis/answers-by-phase.ts';
import { labelSlot, slotOf } from '../../shared/analysis/event-heads.ts';
import { AppError } from '../../shared/errors.ts';
import type { Answers, DraftAnswers } from '../../shared/model/answers.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { LabelEvent, SkipReason } from '../../shared/model/label-event.ts';
import type { CaseFilter, Draft } from '../../shared/model/review.ts';
import { deleteDraft, readDraft, writeDraft } from '../db/draft-queries.ts';
import { appendAct, type NewEvent } from '../db/event-log.ts';
import { releaseCase, renewReservation } from '../db/reservation-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { codebookOf, requireOffered } from './check-answers.ts';
import type { Context } from './context.ts';
import { planRepeat } from './plan-repeats.ts';
import { flag, revisions, unflag } from './review-flags.ts';
import { firstSlots, labelsAt, readPass, stampOf } from './review-pass.ts';
import { progress, recent } from './review-progress.ts';
import { following, next, release, reserve, reservedUntil } from './review-queue.ts';
import { showCase } from './review-showing.ts';
import { redo, undo } from './review-undo.ts';
import { headsFor, requireCase } from './review-view.ts';

interface OneCase {
  reviewer: string;
  caseId: string;
}

const db = (context: Context) => context.session.require().db;

function idsIn(heads: readonly LabelEvent[], slots: readonly string[]): string[] {
  return heads.filter((event) => slots.includes(slotOf(event.body))).map((event) => event.id);
}

/** Which case is to come with the answer: of those that the filter lets through. */
interface AndNext {
  andNext?: { filter: CaseFilter } | undefined;
}

interface Given extends OneCase {
  answers: Answers;
  milliseconds: number;
  codebookVersion?: number | undefined;
}

/** The codebook that the answers were given under, once they are found to be among those that it offers. */
function checkedCodebook(context: Context, { caseId, answers, codebookVersion }: Given): Codebook {
  const { outcome } = requireCase(db(context), caseId);
  const codebook = codebookOf(db(context), codebookVersion);
  requireOffered(codebook, outcome, answers);
  return codebook;
}

function hasVerdict(draft: DraftAnswers | null): draft is DraftAnswers & Pick<Answers, 'verdict'> {
  return draft?.verdict !== undefined;
}

/** What stands of this reviewer, and which time it is that they judge the case. */
function timeOf(context: Context, { caseId, reviewer }: OneCase) {
  const heads = headsFor(db(context), caseId, reviewer);
  return { heads, now: readPass(db(context), caseId, reviewer, heads, context.now()) };
}

function append(context: Context, reviewer: string, events: NewEvent[]): void {
  const { db, device } = context.session.require();
  appendAct(db, device, context.now(), { reviewer, kind: 'do', target: null, events });
}

/** The answer to what was saved: the case as it stands now, of the time it was judged for. */
function saved(context: Context, one: OneCase, { pass }: { pass: number }) {
  return { savedAt: context.now().toISOString(), view: showCase(context, one, pass) };
}

function savedAndNext(context: Context, input: OneCase & AndNext, now: { pass: number }) {
  return { ...saved(context, input, now), next: following(context, input, input.andNext) };
}

/**
 * Commits a reviewer's answers in one durable act. Blind answers that were changed after the packet opened are kept
 * as a second label of stage `after_packet`. Committing the same answers again is answered as done: a shell that
 * lost the first answer may ask twice.
 */
function commit(context: Context, input: Given & AndNext) {
  const codebook = checkedCodebook(context, input);
  const { caseId, reviewer, answers, milliseconds } = input;
  const { heads, now } = timeOf(context, input);
  const standing = labelsAt(heads, now.pass);
  if (standing.length > 0) {
    const told = standing.some(
      (event) => event.body.kind === 'label' && sameAnswers(event.body.answers, answers),
    );
    if (told) return savedAndNext(context, input, now);
    throw new AppError(
      'CONFLICT',
      'This case already has your answers. Edit them, or undo the commit first.',
    );
  }
  const before = readDraft(db(context), { caseId, reviewer, pass: now.pass })?.beforePacket ?? null;
  const codebookVersion = codebook.version;
  const blind = blindQuestions(codebook);
  const changed = hasVerdict(before) && blindPartChanged(blind, before, answers) ? before : null;
  const events: NewEvent[] = [
    {
      caseId,
      codebookVersion,
      supersedes: idsIn(heads, firstSlots(now.pass)),
      body: {
        kind: 'label',
        stage: 'blind',
        answers: changed ? withBlindPart(blind, answers, changed) : answers,
        milliseconds,
        ...stampOf(now),
      },
    },
  ];
  if (changed) {
    events.push({
      caseId,
      codebookVersion,
      supersedes: idsIn(heads, [labelSlot('after_packet', now.pass)]),
      body: { kind: 'label', stage: 'after_packet', answers, milliseconds: null, ...stampOf(now) },
    });
  }
  writeSoon(db(context), () => {
    append(context, reviewer, events);
    deleteDraft(db(context), { caseId, reviewer });
    releaseCase(db(context), caseId, reviewer);
    planRepeat(context, input, now);
  });
  return savedAndNext(context, input, now);
}

/** Stores answers given after the reveal beside the blind ones, which keep counting. */
function revise(context: Context, input: Given) {
  const { version } = checkedCodebook(context, input);
  const { caseId, reviewer, answers, milliseconds } = input;
  const { heads, now } = timeOf(context, input);
  if (labelsAt(heads, now.pass).length === 0) {
    throw new AppError('CONFLICT', 'There is no commit of yours to revise in this case.');
  }
  append(context, reviewer, [
    {
      caseId,
      codebookVersion: version,
      supersedes: idsIn(heads, [labelSlot('revealed', now.pass)]),
      body: { kind: 'label', stage: 'revealed', answers, milliseconds, ...stampOf(now) },
    },
  ]);
  return saved(context, input, now);
}

function skip(
  context: Context,
  input: OneCase & AndNext & { reason: SkipReason; note?: string | undefined },
) {
  const { caseId, reviewer, reason, note } = input;
  requireCase(db(context), caseId);
  const { heads, now } = timeOf(context, input);
  const { pass } = now;
  if (labelsAt(heads, pass).length > 0) {
    throw new AppError('CONFLICT', 'This case already has your answers. Undo the commit before skipping it.');
  }
  const skipped: NewEvent = {
    caseId,
    codebookVersion: readCodebook(db(context)).version,
    supersedes: idsIn(heads, firstSlots(pass)),
    body: { kind: 'skip', reason, ...(note === undefined ? {} : { note }), ...(pass > 0 && { pass }) },
  };
  writeSoon(db(context), () => {
    append(context, reviewer, [skipped]);
    releaseCase(db(context), caseId, reviewer);
  });
  return { savedAt: context.now().toISOString(), next: following(context, input, input.andNext) };
}

function saveDraft(context: Context, input: OneCase & { draft: Draft }) {
  const { caseId, reviewer, draft } = input;
  requireCase(db(context), caseId);
  const savedAt = context.now().toISOString();
  const place = { caseId, reviewer, pass: timeOf(context, input).now.pass };
  // What was answered before the packet opened is settled by openPacket alone.
  const beforePacket = readDraft(db(context), place)?.beforePacket ?? null;
  writeSoon(db(context), () => {
    writeDraft(db(context), place, { ...draft, beforePacket }, savedAt);
    renewReservation(db(context), caseId, reviewer, reservedUntil(context));
  });
  return { savedAt };
}

function openPacket(context: Context, input: OneCase & { draft: Draft }) {
  const { caseId, reviewer, draft } = input;
  if (draft.answers.verdict === undefined) {
    throw new AppError('INVALID', 'The packet opens once the verdict is given.', { field: 'verdict' });
  }
  const place = { caseId, reviewer, pass: timeOf(context, input).now.pass };
  const beforePacket = readDraft(db(context), place)?.beforePacket ?? draft.answers;
  writeDraft(db(context), place, { ...draft, beforePacket }, context.now().toISOString());
  return showCase(context, { caseId, reviewer });
}

export const reviews = {
  codebook: (context: Context) => readCodebook(db(context)),
  next,
  open: (context: Context, one: OneCase) => showCase(context, one),
  reserve,
  release,
  saveDraft,
  openPacket,
  commit,
  revise,
  skip,
  flag,
  unflag,
  revisions,
  undo,
  redo,
  recent,
  progress,
};

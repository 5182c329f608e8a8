import {
  blindPartChanged,
  blindQuestions,
  sameAnswers,
  withBlindPart,
} from '../../shared/analysis/answers-by-phase.ts';
import { slotOf } from '../../shared/analysis/event-heads.ts';
import { AppError } from '../../shared/errors.ts';
import type { Answers, DraftAnswers } from '../../shared/model/answers.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { LabelEvent, SkipReason } from '../../shared/model/label-event.ts';
import type { CaseFilter, Draft } from '../../shared/model/review.ts';
import { nextAmong } from '../db/case-among.ts';
import { neighbour } from '../db/case-neighbour.ts';
import { deleteDraft, readDraft, writeDraft } from '../db/draft-queries.ts';
import { appendAct, type NewEvent } from '../db/event-log.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { codebookOf, requireOffered } from './check-answers.ts';
import type { Context } from './context.ts';
import { flag, revisions, unflag } from './review-flags.ts';
import { progress, recent } from './review-progress.ts';
import { redo, undo } from './review-undo.ts';
import { headsFor, requireCase, reviewView } from './review-view.ts';

interface OneCase {
  reviewer: string;
  caseId: string;
}

const db = (context: Context) => context.session.require().db;

function idsIn(heads: readonly LabelEvent[], slots: readonly string[]): string[] {
  return heads.filter((event) => slots.includes(slotOf(event.body))).map((event) => event.id);
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

function append(context: Context, reviewer: string, events: NewEvent[]): void {
  const { db, device } = context.session.require();
  appendAct(db, device, context.now(), { reviewer, kind: 'do', target: null, events });
}

function saved(context: Context, { caseId, reviewer }: OneCase) {
  return { savedAt: context.now().toISOString(), view: reviewView(db(context), caseId, reviewer) };
}

/**
 * Commits a reviewer's answers in one durable act. Blind answers that were changed after the packet opened are kept
 * as a second label of stage `after_packet`. Committing the same answers again is answered as done: a shell that
 * lost the first answer may ask twice.
 */
function commit(context: Context, input: Given) {
  const codebook = checkedCodebook(context, input);
  const { caseId, reviewer, answers, milliseconds } = input;
  const heads = headsFor(db(context), caseId, reviewer);
  const standing = heads.filter((event) => event.body.kind === 'label');
  if (standing.length > 0) {
    const told = standing.some(
      (event) => event.body.kind === 'label' && sameAnswers(event.body.answers, answers),
    );
    if (told) return saved(context, input);
    throw new AppError(
      'CONFLICT',
      'This case already has your answers. Edit them, or undo the commit first.',
    );
  }
  const before = readDraft(db(context), caseId, reviewer)?.beforePacket ?? null;
  const codebookVersion = codebook.version;
  const blind = blindQuestions(codebook);
  const changed = hasVerdict(before) && blindPartChanged(blind, before, answers) ? before : null;
  const events: NewEvent[] = [
    {
      caseId,
      codebookVersion,
      supersedes: idsIn(heads, ['blind', 'skip']),
      body: {
        kind: 'label',
        stage: 'blind',
        answers: changed ? withBlindPart(blind, answers, changed) : answers,
        milliseconds,
      },
    },
  ];
  if (changed) {
    events.push({
      caseId,
      codebookVersion,
      supersedes: idsIn(heads, ['after_packet']),
      body: { kind: 'label', stage: 'after_packet', answers, milliseconds: null },
    });
  }
  writeSoon(db(context), () => {
    append(context, reviewer, events);
    deleteDraft(db(context), caseId, reviewer);
  });
  return saved(context, input);
}

/** Stores answers given after the reveal beside the blind ones, which keep counting. */
function revise(context: Context, input: Given) {
  const { version } = checkedCodebook(context, input);
  const { caseId, reviewer, answers, milliseconds } = input;
  const heads = headsFor(db(context), caseId, reviewer);
  if (!heads.some((event) => event.body.kind === 'label')) {
    throw new AppError('CONFLICT', 'There is no commit of yours to revise in this case.');
  }
  append(context, reviewer, [
    {
      caseId,
      codebookVersion: version,
      supersedes: idsIn(heads, ['revealed']),
      body: { kind: 'label', stage: 'revealed', answers, milliseconds },
    },
  ]);
  return saved(context, input);
}

function skip(context: Context, input: OneCase & { reason: SkipReason; note?: string | undefined }) {
  const { caseId, reviewer, reason, note } = input;
  requireCase(db(context), caseId);
  const heads = headsFor(db(context), caseId, reviewer);
  if (heads.some((event) => event.body.kind === 'label')) {
    throw new AppError('CONFLICT', 'This case already has your answers. Undo the commit before skipping it.');
  }
  append(context, reviewer, [
    {
      caseId,
      codebookVersion: readCodebook(db(context)).version,
      supersedes: idsIn(heads, ['skip', 'blind']),
      body: { kind: 'skip', reason, ...(note === undefined ? {} : { note }) },
    },
  ]);
  return { savedAt: context.now().toISOString() };
}

function saveDraft(context: Context, { caseId, reviewer, draft }: OneCase & { draft: Draft }) {
  requireCase(db(context), caseId);
  const savedAt = context.now().toISOString();
  // What was answered before the packet opened is settled by openPacket alone.
  const beforePacket = readDraft(db(context), caseId, reviewer)?.beforePacket ?? null;
  writeDraft(db(context), caseId, reviewer, { ...draft, beforePacket }, savedAt);
  return { savedAt };
}

function openPacket(context: Context, { caseId, reviewer, draft }: OneCase & { draft: Draft }) {
  if (draft.answers.verdict === undefined) {
    throw new AppError('INVALID', 'The packet opens once the verdict is given.', { field: 'verdict' });
  }
  const beforePacket = readDraft(db(context), caseId, reviewer)?.beforePacket ?? draft.answers;
  writeDraft(db(context), caseId, reviewer, { ...draft, beforePacket }, context.now().toISOString());
  return reviewView(db(context), caseId, reviewer);
}

/** The open case after or before `from` in queue order, around the ends; or any neighbour that matches the filter. */
function next(
  context: Context,
  input: { reviewer: string; filter: CaseFilter; from?: string | undefined; direction: 'next' | 'previous' },
) {
  const filter: CaseFilter = input.filter.status ? input.filter : { ...input.filter, status: 'open' };
  const { reviewer, from, direction } = input;
  if (filter.among) return { caseId: nextAmong(db(context), filter, reviewer, from, direction) };
  const found = neighbour(db(context), filter, reviewer, from, direction);
  if (found !== null || from === undefined) return { caseId: found };
  return { caseId: neighbour(db(context), filter, reviewer, undefined, direction) };
}

export const reviews = {
  codebook: (context: Context) => readCodebook(db(context)),
  next,
  open: (context: Context, { caseId, reviewer }: OneCase) => reviewView(db(context), caseId, reviewer),
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

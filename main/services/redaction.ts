import { hash } from 'node:crypto';
import { blindTranscript } from '../../shared/analysis/blind-transcript.ts';
import { placesOf } from '../../shared/analysis/event-standing.ts';
import type { RedactionSubject } from '../../shared/analysis/redaction/map-texts.ts';
import { notesIn } from '../../shared/analysis/redaction/notes-in.ts';
import { previewOf } from '../../shared/analysis/redaction/preview-of.ts';
import { type Redaction, redactSubject } from '../../shared/analysis/redaction/redact-subject.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { EvalCase } from '../../shared/model/eval-case.ts';
import type { RedactionMarks, RedactionPreview } from '../../shared/model/redaction.ts';
import { everyEventOfCase } from '../db/event-rows.ts';
import type { Db } from '../db/open-db.ts';
import { readRedactionMarks } from '../db/redaction-mark-queries.ts';
import { readStoredCase } from '../db/stored-case.ts';
import type { Context } from './context.ts';
import { evalCases } from './eval-items.ts';

const NOTHING_CONCEALED: CaseRecord['concealed'] = {
  ...{ signals: {}, triggers: [], statedReason: null, later: {}, truth: {} },
};

/** What of an eval case is looked through: every text in it. */
export interface EvalTexts {
  id: string;
  caseId: string;
  /** What leaves of it beside the case. */
  texts: unknown;
  marks: RedactionMarks;
}

/** Of one case, or of the eval case made from it, with what people marked. */
function preview(
  context: Context,
  { caseId, evalCaseId }: { caseId: string; evalCaseId?: string | undefined },
): RedactionPreview {
  const { db } = context.session.require();
  const made = evalCases(db).find((one) => one.caseId === caseId);
  if (evalCaseId !== undefined && made?.id !== evalCaseId) {
    throw new AppError('NOT_FOUND', `There is no eval case ${evalCaseId} of the case ${caseId}.`, {
      field: 'evalCaseId',
    });
  }
  const marks = readRedactionMarks(db, caseId);
  const done = leaving(db, caseId, made ? contentOf(made) : null, marks);
  return { caseId, evalCaseId: made?.id ?? null, ...previewOf(done, marks), ...seen(done, marks) };
}

/** Names exactly what would leave of a case as it is now: whoever went through that records it. */
export function redactionFingerprint(db: Db, caseId: string): string {
  const made = evalCases(db).find((one) => one.caseId === caseId);
  const marks = readRedactionMarks(db, caseId);
  return seen(leaving(db, caseId, made ? contentOf(made) : null, marks), marks).fingerprint;
}

/** What leaves of an eval case beside the case. */
function contentOf({ expectedBehaviour, criteria, tags }: EvalCase) {
  return { expectedBehaviour, criteria, tags };
}

/**
 * A case and its eval case as they leave.
 * @throws {AppError} while nobody has gone through exactly this
 */
export function redactForExport<E>(
  db: Db,
  { id, caseId, texts, marks }: EvalTexts & { texts: E },
): RedactionSubject<E> {
  const done = leaving(db, caseId, texts, marks);
  if (!seen(done, marks).reviewed) {
    const changed = marks.reviewed !== null;
    throw new AppError(
      'NEEDS_DECISION',
      changed
        ? `${id} was changed after its redaction was reviewed.`
        : `The redaction of ${id} was not reviewed yet.`,
      {
        problem: 'E_REDACTION_NOT_REVIEWED',
        field: id,
        hint: 'Open it under Failures and choose Review each.',
      },
    );
  }
  return done.redacted;
}

/**
 * A case as it leaves. What reviewers must not see yet tells of people too, so it is read; but it stays here, and so nobody
 * has to go through it.
 */
function leaving<E>(db: Db, caseId: string, evalCase: E, marks: RedactionMarks): Redaction<E> {
  const { redacted, texts, ...found } = redactSubject(subjectOf(db, caseId, evalCase), marks);
  return {
    ...found,
    texts: texts.filter(({ place }) => place.part !== 'hidden'),
    redacted: { ...redacted, record: { ...redacted.record, concealed: NOTHING_CONCEALED } },
  };
}

function subjectOf<E>(db: Db, caseId: string, evalCase: E): RedactionSubject<E> {
  const stored = readStoredCase(db, caseId);
  if (!stored) {
    throw new AppError('NOT_FOUND', `There is no case ${caseId} in this workspace.`, { field: 'caseId' });
  }
  const standing = placesOf(everyEventOfCase(db, caseId)).flatMap(({ stands }) => stands ?? []);
  const isJudged = standing.some(({ body }) => body.kind === 'label' || body.kind === 'adjudication');
  const record = isJudged ? stored.record : withoutPacket(stored.record);
  return { record, notes: standing.flatMap(({ body }) => notesIn(body)), evalCase };
}

/** Who may still have to judge a case must not read its packet here. */
function withoutPacket(record: CaseRecord): CaseRecord {
  const { handover, messages } = record;
  if (!handover) return record;
  return {
    ...record,
    messages: blindTranscript(messages, handover.turn, handover.packet),
    handover: { ...handover, packet: null },
  };
}

/** The fingerprint of all that would leave, with what it would replace, and whether somebody has gone through it. */
function seen({ redacted, texts }: Redaction<unknown>, { reviewed }: RedactionMarks) {
  const fingerprint = hash('sha256', JSON.stringify([redacted, texts]), 'hex');
  return { fingerprint, reviewed: fingerprint === reviewed };
}

export const redaction = { preview };

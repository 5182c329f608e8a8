import type { Answers } from '../model/answers.ts';
import type { EventBody, LabelEvent } from '../model/label-event.ts';
import type { LabelLine } from '../model/label-line.ts';

/** A standing event as one flat line of a labels file. */
export function lineOf(event: LabelEvent): LabelLine | null {
  const { body } = event;
  const stamp = {
    caseId: event.caseId,
    reviewer: event.reviewer,
    codebookVersion: event.codebookVersion,
    recordedAt: event.recordedAt,
    eventId: event.id,
  };
  switch (body.kind) {
    case 'label':
      return { ...stamp, kind: 'label', stage: body.stage, milliseconds: body.milliseconds, ...body.answers };
    case 'adjudication':
      return { ...stamp, kind: 'adjudication', stage: 'blind', cause: body.cause, ...body.answers };
    case 'skip':
      return {
        ...stamp,
        kind: 'skip',
        stage: 'blind',
        skipReason: body.reason,
        ...(body.note === undefined ? {} : { note: body.note }),
      };
    case 'retraction':
      return null;
  }
}

/** The event body that a line asks for. */
export function bodyOf(line: LabelLine): EventBody {
  if (line.kind === 'skip') {
    return {
      kind: 'skip',
      reason: line.skipReason ?? 'other',
      ...(line.note === undefined ? {} : { note: line.note }),
    };
  }
  const answers = answersOf(line);
  if (line.kind === 'adjudication')
    return { kind: 'adjudication', answers, cause: line.cause ?? 'ambiguous_case' };
  return { kind: 'label', stage: line.stage, answers, milliseconds: line.milliseconds ?? null };
}

function answersOf(line: LabelLine): Answers {
  const {
    caseId,
    reviewer,
    kind,
    stage,
    cause,
    skipReason,
    milliseconds,
    codebookVersion,
    recordedAt,
    eventId,
    verdict = 'cannot_tell',
    ...answers
  } = line;
  return { verdict, ...answers };
}

import type { Answers } from '../model/answers.ts';
import type { EventBody, LabelEvent } from '../model/label-event.ts';
import type { LabelLine, WeighedLabel } from '../model/label-line.ts';

/**
 * A standing judgement as one flat line of a labels file; null for what is no judgement. Of a settlement, `judged` are
 * the labels it has weighed: their events have other ids elsewhere, so they are named by their places.
 */
export function lineOf(event: LabelEvent, judged?: readonly WeighedLabel[]): LabelLine | null {
  const { body } = event;
  const stamp = {
    caseId: event.caseId,
    reviewer: event.reviewer,
    codebookVersion: event.codebookVersion,
    recordedAt: event.recordedAt,
    eventId: event.id,
  };
  switch (body.kind) {
    case 'label': {
      const { kind, answers, ...told } = body;
      return { ...stamp, kind, ...told, ...answers };
    }
    case 'adjudication': {
      const { kind, cause, guideline, answers } = body;
      return {
        ...{ ...stamp, kind, stage: 'blind', cause },
        ...(guideline && { guideline }),
        ...(judged && { judged: [...judged] }),
        ...answers,
      };
    }
    case 'gold':
      return { ...stamp, kind: 'gold', stage: 'blind', ...body.answers };
    case 'skip':
      return {
        ...stamp,
        kind: 'skip',
        stage: 'blind',
        skipReason: body.reason,
        ...(body.note === undefined ? {} : { note: body.note }),
        ...(body.pass && { pass: body.pass }),
      };
    case 'flag':
    case 'appeal':
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
      ...(line.pass && { pass: line.pass }),
    };
  }
  const answers = answersOf(line);
  const { kind, stage, milliseconds = null, cause = 'ambiguous_case', guideline, pass, occasion } = line;
  if (kind === 'gold') return { kind, answers };
  if (kind === 'adjudication') return { kind, answers, cause, ...(guideline && { guideline }) };
  return { kind, stage, answers, milliseconds, ...(pass && { pass }), ...(occasion && { occasion }) };
}

function answersOf(line: LabelLine): Answers {
  const {
    caseId,
    reviewer,
    kind,
    stage,
    pass,
    occasion,
    cause,
    guideline,
    judged,
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

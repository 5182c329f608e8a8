import type { Answers } from '../../model/answers.ts';
import type { EventBody } from '../../model/label-event.ts';

/** What a person wrote in their own words when they judged. */
export function notesIn(body: EventBody): string[] {
  switch (body.kind) {
    case 'label':
    case 'gold':
      return inAnswers(body.answers);
    case 'adjudication':
      return [...inAnswers(body.answers), ...written(body.guideline?.wording)];
    case 'skip':
    case 'flag':
    case 'appeal':
      return written(body.note);
    case 'retraction':
      return [];
  }
}

function inAnswers({ note, added }: Answers): string[] {
  const texts = Object.values(added ?? {}).filter((answer) => typeof answer === 'string');
  return [...written(note), ...texts.flatMap(written)];
}

function written(text: string | undefined): string[] {
  return text === undefined || text.trim() === '' ? [] : [text];
}

import { sentenceCase } from '../format.ts';
import type { EventBody, LabelEvent } from '../model/label-event.ts';

const STAGE = {
  blind: '',
  after_packet: ', changed after the packet',
  revealed: ', changed after the reveal',
};

/** What an event says, in a few words: "Missed escalation, changed after the reveal". */
export function eventWords(body: EventBody): string {
  switch (body.kind) {
    case 'label': {
      const again =
        body.occasion === 'repeat' ? ', asked again' : body.occasion ? ', under a new wording' : '';
      return `${words(body.answers.verdict)}${STAGE[body.stage]}${again}`;
    }
    case 'skip':
      return `Skipped: ${plain(body.reason)}`;
    case 'adjudication':
      return `Settled: ${plain(body.answers.verdict)} (${plain(body.cause)})`;
    case 'flag':
      return 'Marked for the lead';
    case 'appeal':
      return 'Appealed against the settlement';
    case 'gold':
      return `Known answer: ${plain(body.answers.verdict)}`;
    case 'retraction':
      return body.of === undefined ? 'Answer taken back' : `${words(TAKEN_BACK[body.of])} taken back`;
  }
}

const TAKEN_BACK = { adjudication: 'settlement', flag: 'mark', appeal: 'appeal', gold: 'known answer' };

/** The same with how it came about: "Undone: answer taken back". */
export function actWords({ act, body }: Pick<LabelEvent, 'act' | 'body'>): string {
  const said = eventWords(body);
  if (act.kind === 'do') return said;
  return `${act.kind === 'undo' ? 'Undone' : 'Done again'}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

function plain(name: string): string {
  return name.replaceAll('_', ' ');
}

function words(name: string): string {
  return sentenceCase(plain(name));
}

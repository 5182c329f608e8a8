import { list } from '../../format.ts';
import { Outcome } from '../../model/case.ts';
import type { Question } from '../../model/codebook.ts';

/** When a question is asked, in words: "every case, after missed escalation, may be left out". */
export function whenAsked(question: Question): string {
  const { outcomes, verdicts, phase, sees = [] } = question;
  const parts = [
    outcomes.length === Outcome.options.length ? 'every case' : `${list(outcomes)} cases`,
    verdicts ? `after ${either(verdicts)}` : '',
    { blind: '', packet: 'once the packet is open', any: '', revealed: 'after the reveal' }[phase],
    answerWords(question),
    sees.length > 0 ? 'not blind' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function answerWords({ required, requiredAfter }: Question): string {
  if (!required) return 'may be left out';
  return requiredAfter ? `must be answered after ${either(requiredAfter)}` : '';
}

function either(verdicts: readonly string[]): string {
  const words = verdicts.map((verdict) => verdict.replaceAll('_', ' '));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

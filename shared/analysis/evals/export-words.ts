import { count, list, plural } from '../../format.ts';
import { type EvalExportPreview, type EvalFormat, EvalStays } from '../../model/eval-export.ts';

/** What people call the formats. */
export const FORMAT_NAMES: Readonly<Record<EvalFormat, string>> = {
  promptfoo: 'promptfoo',
  inspect: 'Inspect AI',
  openai: 'OpenAI',
  langfuse: 'Langfuse',
  langsmith: 'LangSmith',
  jsonl: 'JSON lines',
};

/** Why cases stay, so that a number can stand before it. */
const STAY_WORDS: Readonly<Record<EvalStays, string>> = {
  not_accepted: 'not accepted',
  no_case: 'without its case',
  redaction: 'with a redaction to review',
  nothing_expected: 'with nothing expected',
  no_conversation: 'without a conversation before the decision',
  exported: 'exported before',
  duplicate: 'like an older one',
};

type Stay = EvalExportPreview['stay'];

/** How many stay, by reason, in the order in which reasons are looked at. */
export function countStays(reasons: readonly (EvalStays | null)[]): Stay {
  return EvalStays.options.flatMap((why) => {
    const found = reasons.filter((reason) => reason === why).length;
    return found === 0 ? [] : [{ why, count: found, words: STAY_WORDS[why] }];
  });
}

/** "4 exported before and 2 with a redaction to review": singular and plural are the same here. */
export function stayWords(stay: Stay): string {
  return list(stay.map((reason) => `${count(reason.count)} ${reason.words}`));
}

/** "35 of 41 accepted eval cases leave for promptfoo. 6 stay: 4 exported before and 2 with a redaction to review." */
export function exportSentence(format: EvalFormat, leave: number, stay: Stay): string {
  const stays = stay.reduce((sum, reason) => sum + reason.count, 0);
  if (leave + stays === 0) return 'No eval case is accepted yet, so there is nothing to export.';
  const all = plural(leave + stays, 'accepted eval case');
  const name = format === 'jsonl' ? 'as JSON lines' : `for ${FORMAT_NAMES[format]}`;
  if (stays === 0) return `${all} leave ${name}.`;
  const none = `None of ${all} leaves ${name}`;
  const some = `${count(leave)} of ${all} leave ${name}`;
  return `${leave === 0 ? none : some}. ${count(stays)} stay: ${stayWords(stay)}.`;
}

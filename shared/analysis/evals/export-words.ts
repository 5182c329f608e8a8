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
  no_case: 'without their case',
  redaction: 'waiting for the review of their redaction',
  nothing_expected: 'without anything expected',
  no_conversation: 'without a conversation before the decision',
  exported: 'exported before and not changed since',
  duplicate: 'duplicates of older ones',
};

type Stay = EvalExportPreview['stay'];

/** How many stay, by reason, in the order in which reasons are looked at. */
export function countStays(reasons: readonly (EvalStays | null)[]): Stay {
  return EvalStays.options.flatMap((why) => {
    const found = reasons.filter((reason) => reason === why).length;
    return found === 0 ? [] : [{ why, count: found, words: STAY_WORDS[why] }];
  });
}

/** "35 of 41 eval cases leave as promptfoo: 4 exported before and not changed since, 2 waiting ... stay." */
export function exportSentence(format: EvalFormat, leave: number, stay: Stay): string {
  const total = stay.reduce((sum, reason) => sum + reason.count, leave);
  const name = FORMAT_NAMES[format];
  if (total === 0) return 'No eval case is accepted yet, so there is nothing to export.';
  const all = plural(total, 'accepted eval case');
  const parts = stay.map((reason) => `${count(reason.count)} ${reason.words}`);
  const rest = parts.length === 0 ? '.' : `; what stays: ${list(parts)}.`;
  return leave === total ? `${all} leave as ${name}.` : `${count(leave)} of ${all} leave as ${name}${rest}`;
}

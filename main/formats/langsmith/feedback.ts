import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, textIn, timeIn } from '../traces/fields.ts';
import type { Score } from '../traces/trace.ts';
import { jsonText, unwrap } from '../traces/unwrap.ts';

/** Feedback as the tool keeps it, on a run. What a person gave in its page is a judgement and no signal. */
export function scoreOfFeedback(feedback: JsonObject): Score | null {
  const name = textIn(feedback, 'key');
  if (name === null) return null;
  const source = unwrap(feedback.feedback_source);
  const correction = unwrap(feedback.correction);
  const comment = [textIn(feedback, 'comment'), correction ? `Correction: ${jsonText(correction)}` : null];
  return {
    name,
    value: givenIn(feedback),
    human: isObject(source) && source.type === 'app',
    comment: comment.filter((part) => part !== null).join(' ') || null,
    spanId: textIn(feedback, 'run_id'),
    at: timeIn(feedback, 'modified_at', 'created_at'),
  };
}

/** What a run sums up of its feedback: of each key the mean, or the value given most often. */
export function scoresOfStats(stats: unknown, spanId: string | null): Score[] {
  const opened = unwrap(stats);
  if (!isObject(opened)) return [];
  return Object.entries(opened).flatMap(([name, sum]): Score[] => {
    if (!isObject(sum)) return [];
    const value = numberIn(sum, 'avg', 'mean') ?? mostOften(sum.values);
    const comments = Array.isArray(sum.comments) ? sum.comments.filter((one) => typeof one === 'string') : [];
    const comment = comments.join(' / ').toWellFormed() || null;
    return [{ name: name.toWellFormed(), value, human: false, comment, spanId, at: null }];
  });
}

function givenIn(feedback: JsonObject): Score['value'] {
  const { score } = feedback;
  if (typeof score === 'boolean') return score;
  // A table writes it as a word.
  if (typeof score === 'string' && /^(true|false)$/i.test(score)) return /^t/i.test(score);
  const number = numberIn(feedback, 'score');
  if (number !== null) return number;
  const value = unwrap(feedback.value);
  return value === null || value === undefined || value === '' ? null : jsonText(value);
}

function mostOften(values: unknown): string | null {
  if (!isObject(values)) return null;
  const counted = Object.entries(values).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return counted.sort((a, b) => b[1] - a[1])[0]?.[0].toWellFormed() ?? null;
}

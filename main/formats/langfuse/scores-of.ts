import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { textIn, timeIn } from '../traces/fields.ts';
import type { Score } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';

/** The scores of a trace: a list of them, or as tables write it an object with a value or values under each name. */
export function scoresOf(given: unknown): Score[] {
  const scores = unwrap(given);
  if (Array.isArray(scores)) return scores.filter(isObject).flatMap((score) => scoreOf(score) ?? []);
  if (!isObject(scores)) return [];
  return Object.entries(scores).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => bareScore(name, one)),
  );
}

/** One score as the tool keeps it. Words stand in `stringValue`, beside a number that only counts categories. */
export function scoreOf(score: JsonObject): Score | null {
  const name = textIn(score, 'name');
  if (name === null) return null;
  const type = textIn(score, 'dataType', 'data_type');
  const words = textIn(score, 'stringValue', 'string_value');
  const value = type === 'BOOLEAN' || words === null ? score.value : words;
  return {
    name,
    value: type === 'BOOLEAN' && (value === 0 || value === 1) ? value === 1 : plain(value),
    human: score.source === 'ANNOTATION',
    comment: textIn(score, 'comment'),
    spanId: textIn(score, 'observationId', 'observation_id'),
    at: timeIn(score, 'timestamp'),
  };
}

function bareScore(name: string, value: unknown): Score[] {
  if (isObject(value)) {
    const inner = scoreOf({ ...value, name });
    return inner ? [inner] : [];
  }
  const said = plain(value);
  if (said === null) return [];
  return [{ name: name.toWellFormed(), value: said, human: false, comment: null, spanId: null, at: null }];
}

/** A number may be written as text. */
function plain(value: unknown): Score['value'] {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value === '') return null;
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(value) && Number.isFinite(Number(value))
    ? Number(value)
    : value.toWellFormed();
}

import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, textIn, timeIn } from '../traces/fields.ts';
import type { Score, Trace } from '../traces/trace.ts';
import { jsonText } from '../traces/unwrap.ts';
import { eventsOf, modelCalls } from './model-events.ts';
import { withTexts } from './sample-texts.ts';

/** How scorers write right and wrong, and half right; a dash is no answer. */
const GRADES: Readonly<Record<string, number>> = { C: 1, I: 0, P: 0.5, N: 0 };

/** The id of a sample's case: its own where it has one, else that of the run with the sample and how-manieth time. */
export function idOfSample(sample: JsonObject, header: JsonObject): string | null {
  const own = textIn(sample, 'uuid');
  if (own !== null) return own;
  const id = textIn(sample, 'id');
  if (id === null) return null;
  const run = textIn(header, 'eval_id', 'run_id', 'task_id');
  return [run, id, textIn(sample, 'epoch') ?? '1'].filter((part) => part !== null).join('/');
}

/** A sample of an evaluation as a trace; `header` is what the log says of the evaluation. */
export function traceOfSample(id: string, sample: JsonObject, header: JsonObject): Trace {
  const messages = withTexts(sample.messages, sample);
  const kept = Array.isArray(messages) && messages.length > 0;
  const events = eventsOf(sample);
  const dataset = isObject(header.dataset) ? textIn(header.dataset, 'name') : null;
  return {
    id,
    name: textIn(header, 'task'),
    startedAt: timeIn(sample, 'started_at') ?? timeIn(events[0] ?? {}, 'timestamp'),
    endedAt: timeIn(sample, 'completed_at') ?? timeIn(events.at(-1) ?? {}, 'timestamp'),
    input: kept ? { messages } : withTexts(sample.input, sample),
    output: kept ? null : withTexts(sample.output, sample),
    spans: kept ? [] : modelCalls(sample),
    scores: scoresOf(sample),
    version: textIn(header, 'model'),
    environment: dataset,
    tags: Array.isArray(header.tags) ? header.tags.filter((tag) => typeof tag === 'string') : [],
    details: detailsOf(sample),
    attached: {
      ...(isObject(sample.metadata) ? sample.metadata : {}),
      ...(sample.target === undefined ? {} : { expected: sample.target }),
    },
  };
}

function detailsOf(sample: JsonObject): Trace['details'] {
  const usage = Object.values(isObject(sample.model_usage) ? sample.model_usage : {}).filter(isObject);
  const sum = (name: string) => {
    const counts = usage.flatMap((of) => numberIn(of, name) ?? []);
    return counts.length > 0 ? { [name]: counts.reduce((a, b) => a + b, 0) } : {};
  };
  const named: [string, string | number | null][] = [
    ['sample', textIn(sample, 'id')],
    ['epoch', numberIn(sample, 'epoch')],
    ['latency_seconds', numberIn(sample, 'total_time')],
    ['error', isObject(sample.error) ? textIn(sample.error, 'message') : null],
    ['limit', isObject(sample.limit) ? textIn(sample.limit, 'type') : null],
  ];
  return {
    ...Object.fromEntries(named.filter((entry): entry is [string, string | number] => entry[1] !== null)),
    ...sum('input_tokens'),
    ...sum('output_tokens'),
    ...sum('total_tokens'),
  };
}

/** Each scorer gives a grade, a number, or several under names. */
function scoresOf({ scores, score }: JsonObject): Score[] {
  const all = isObject(scores) ? scores : isObject(score) ? { score } : {};
  return Object.entries(all).flatMap(([name, given]): Score[] => {
    if (!isObject(given)) return [];
    const { value } = given;
    const comment = textIn(given, 'explanation');
    const one = (of: string, said: unknown): Score => ({
      name: of.toWellFormed(),
      value: gradeOf(said),
      human: false,
      comment,
      spanId: null,
      at: null,
    });
    return isObject(value)
      ? Object.entries(value).map(([part, said]) => one(`${name}.${part}`, said))
      : [one(name, value)];
  });
}

function gradeOf(value: unknown): Score['value'] {
  if (typeof value === 'string')
    return Object.hasOwn(GRADES, value) ? (GRADES[value] as number) : value.toWellFormed();
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null || value === undefined ? null : jsonText(value);
}

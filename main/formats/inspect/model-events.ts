import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { textIn, timeIn } from '../traces/fields.ts';
import type { Span } from '../traces/trace.ts';
import { NO_USAGE } from '../traces/usage.ts';
import { withTexts } from './sample-texts.ts';

/**
 * The calls of models in a sample, for samples that keep no list of messages. Each event sends the whole history again,
 * either in full or as ranges of the sample's pool of messages.
 */
export function modelCalls(sample: JsonObject): Span[] {
  const events = eventsOf(sample);
  const pool = poolOf(sample);
  return events.flatMap((event, i): Span[] => {
    if (event.event !== 'model') return [];
    return [
      {
        id: `${i}`,
        parentId: null,
        name: 'model',
        kind: 'model',
        startedAt: timeIn(event, 'timestamp'),
        endedAt: timeIn(event, 'completed', 'timestamp'),
        failed: textIn(event, 'error') !== null,
        input: withTexts(inputOf(event, pool), sample),
        output: withTexts(event.output, sample),
        model: textIn(event, 'model'),
        usage: NO_USAGE,
      },
    ];
  });
}

/** The events of a sample; in the oldest logs they stand in a transcript. */
export function eventsOf({ events, transcript }: JsonObject): JsonObject[] {
  const list = Array.isArray(events) ? events : isObject(transcript) ? transcript.events : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function poolOf({ message_pool: pool, events_data: data }: JsonObject): readonly unknown[] {
  if (Array.isArray(pool)) return pool;
  return isObject(data) && Array.isArray(data.messages) ? data.messages : [];
}

/** A reference is a range of the pool: its first place, and the place after its last. */
function inputOf({ input, input_refs: refs }: JsonObject, pool: readonly unknown[]): unknown {
  if (!Array.isArray(refs) || (Array.isArray(input) && input.length > 0)) return input;
  return refs.flatMap((ref) => {
    const [from, to] = Array.isArray(ref) ? (ref as unknown[]) : [];
    return Number.isSafeInteger(from) && Number.isSafeInteger(to)
      ? pool.slice(Math.max(0, from as number), Math.max(0, to as number))
      : [];
  });
}

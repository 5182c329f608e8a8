import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, textIn, timeIn } from '../traces/fields.ts';
import { earliest, latest } from '../traces/moments.ts';
import type { Score, Trace } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';
import { scoresOf } from './scores-of.ts';
import { spanOfObservation } from './span-of-observation.ts';

/** A record of the tool: what it says of the trace, of its steps, and of its scores. */
export interface LangfuseRecord {
  trace: JsonObject;
  observations: readonly JsonObject[];
  scores: readonly Score[];
}

/** A downloaded trace, which holds its observations beside it or, as the tool's API gives it, inside. */
export function recordOf(value: JsonObject): LangfuseRecord {
  const trace = isObject(value.trace) ? value.trace : value;
  const observations = value.observations ?? trace.observations;
  return {
    trace,
    observations: Array.isArray(observations) ? observations.filter(isObject) : [],
    scores: scoresOf(trace.scores ?? value.scores),
  };
}

/** The trace in the common form. Its end is that of its last step, else reckoned from how long it took. */
export function traceOfRecord(id: string, { trace, observations, scores }: LangfuseRecord): Trace {
  const spans = observations.map(spanOfObservation);
  const startedAt = timeIn(trace, 'timestamp') ?? earliest(spans.map((span) => span.startedAt));
  const seconds = numberIn(trace, 'latency');
  const release = [textIn(trace, 'release'), textIn(trace, 'version')].filter((part) => part !== null);
  return {
    id,
    name: textIn(trace, 'name'),
    startedAt,
    endedAt: latest(spans.map((span) => span.endedAt)) ?? laterBy(startedAt, seconds),
    input: unwrap(trace.input),
    output: unwrap(trace.output),
    spans,
    scores: [...scores],
    version: release.length > 0 ? release.join(' ') : null,
    environment: textIn(trace, 'environment'),
    tags: tagsOf(trace.tags),
    details: detailsOf(trace, seconds),
    attached: attachedTo(trace.metadata),
  };
}

function detailsOf(trace: JsonObject, seconds: number | null): Trace['details'] {
  const session = textIn(trace, 'sessionId', 'session_id');
  const user = textIn(trace, 'userId', 'user_id');
  return {
    ...(session === null ? {} : { session_id: session }),
    ...(user === null ? {} : { user_id: user }),
    ...(seconds === null ? {} : { latency_seconds: seconds }),
  };
}

function attachedTo(metadata: unknown): Record<string, unknown> {
  const opened = unwrap(metadata);
  if (isObject(opened)) return opened;
  return typeof opened === 'string' && opened !== '' ? { metadata: opened } : {};
}

function tagsOf(given: unknown): string[] {
  const tags = unwrap(given);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}

function laterBy(time: string | null, seconds: number | null): string | null {
  if (time === null || seconds === null || seconds < 0 || seconds > 1e9) return null;
  const start = Date.parse(time);
  return Number.isFinite(start) ? new Date(start + seconds * 1000).toISOString() : null;
}

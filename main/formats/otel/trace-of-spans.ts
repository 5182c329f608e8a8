import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, textIn } from '../traces/fields.ts';
import { earliest, latest } from '../traces/moments.ts';
import type { Score, Trace } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';
import { attributesOf } from './any-value.ts';
import { eventsOf } from './event-messages.ts';
import { spanOfOtlp } from './span-of-otlp.ts';

/** Attributes that name the conversation a trace belongs to, and who has it. */
const SESSION = [
  'gen_ai.conversation.id',
  'session.id',
  'langfuse.session.id',
  'ai.telemetry.metadata.sessionId',
];
const USER = ['user.id', 'enduser.id', 'langfuse.user.id', 'ai.telemetry.metadata.userId'];

/** A trace from its spans, each with the attributes of its resource. */
export function traceOfSpans(id: string, given: JsonObject[]): Trace {
  const raw = [...given].sort(byNanoseconds);
  const spans = raw.map(spanOfOtlp);
  const ids = new Set(spans.map((span) => span.id));
  const root = spans.find(({ parentId }) => parentId === null || !ids.has(parentId));
  const all = raw.map((span) => attributesOf(span.attributes));
  const resource = attributesOf(raw[0]?.resource);
  const first = (names: readonly string[]) =>
    all.reduce<string | null>((found, attributes) => found ?? textIn(attributes, ...names), null);
  const session = first(SESSION);
  const user = first(USER);
  const agent = first(['gen_ai.agent.name']);
  const service = textIn(resource, 'service.name');
  return {
    id,
    name: agent ?? root?.name ?? null,
    startedAt: earliest(spans.map(({ startedAt }) => startedAt)),
    endedAt: latest(spans.map(({ endedAt }) => endedAt)),
    input: root?.input ?? null,
    output: root?.output ?? null,
    spans,
    scores: raw.flatMap((span, i) => scoresOf(span, all[i] ?? {})),
    version: textIn(resource, 'service.version'),
    environment: textIn(resource, 'deployment.environment.name', 'deployment.environment'),
    tags: all.flatMap((attributes) => listIn(attributes, 'tag.tags')),
    details: {
      ...(session === null ? {} : { session_id: session }),
      ...(user === null ? {} : { user_id: user }),
      ...(service === null || service === 'unknown_service' ? {} : { service }),
    },
    attached: Object.assign({}, ...all.map(attachedTo)) as Record<string, unknown>,
  };
}

/** Evaluations are events on the span that they are about. */
function scoresOf(span: JsonObject, attributes: JsonObject): Score[] {
  return eventsOf(span, attributes).flatMap(({ name, body }): Score[] => {
    const of = textIn(body, 'gen_ai.evaluation.name');
    if (name !== 'gen_ai.evaluation.result' || of === null) return [];
    return [
      {
        name: of,
        value:
          numberIn(body, 'gen_ai.evaluation.score.value') ?? textIn(body, 'gen_ai.evaluation.score.label'),
        human: false,
        comment: textIn(body, 'gen_ai.evaluation.explanation'),
        spanId: null,
        at: null,
      },
    ];
  });
}

function attachedTo(attributes: JsonObject): Record<string, unknown> {
  const metadata = unwrap(attributes.metadata);
  return isObject(metadata) ? metadata : {};
}

function listIn(attributes: JsonObject, name: string): string[] {
  const value = unwrap(attributes[name]);
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
}

/** Milliseconds are too coarse to order what a program did. */
function byNanoseconds(a: JsonObject, b: JsonObject): number {
  const [first, second] = [textIn(a, 'startTimeUnixNano') ?? '', textIn(b, 'startTimeUnixNano') ?? ''];
  if (first.length !== second.length) return first.length - second.length;
  return first < second ? -1 : first > second ? 1 : 0;
}

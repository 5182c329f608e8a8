import { jsonParts, parsePart } from '../../files/json-stream.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { JsonHead } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import { quarantined } from '../reading.ts';
import { textIn } from '../traces/fields.ts';
import type { FoundStep, FoundSteps } from '../traces/grouped-traces.ts';

/** Keys under which spans stand, resource by resource; the second is what one tracing store writes. */
export const UNDER = ['resourceSpans', 'batches'] as const;

/** The spans of a file, each with its resource, in pieces. */
export async function* spansInFile(source: TextSource, { layout }: JsonHead): AsyncGenerator<FoundSteps> {
  if (layout === 'object') yield* inDocument(source);
  else {
    const shape =
      layout === 'list'
        ? ({ format: 'jsonl', layout: 'list', key: null } as const)
        : ({ format: 'jsonl', layout: 'lines' } as const);
    for await (const { records, bad } of jsonRecords(source, shape)) {
      const found: FoundSteps = { steps: [], bad };
      for (const { line, value, text } of records) take(value, line, text, found);
      yield found;
    }
  }
}

async function* inDocument(source: TextSource): AsyncGenerator<FoundSteps> {
  for await (const parts of jsonParts(source)) {
    const found: FoundSteps = { steps: [], bad: [] };
    for (const { key, index, text, line } of parts) {
      if (index === null || !UNDER.some((name) => name === key)) continue;
      const parsed = parsePart(text, line);
      if ('problem' in parsed) found.bad.push(quarantined(line, parsed.problem, parsed.reason, text));
      else takeResource(parsed.value, line, text, found);
    }
    yield found;
  }
}

/** One line: a batch of resources, or one span as programs print it for people to read. */
function take(value: JsonObject, line: number, text: string, found: FoundSteps): void {
  const key = UNDER.find((name) => Array.isArray(value[name]));
  if (key) for (const resource of value[key] as unknown[]) takeResource(resource, line, text, found);
  else if (isObject(value.context)) takeSpan(printed(value, value.context), line, text, found);
  else found.bad.push(quarantined(line, 'E_TYPE', 'It holds no spans.', text));
}

function takeResource(given: unknown, line: number, text: string, found: FoundSteps): void {
  const scopes = isObject(given) ? (given.scopeSpans ?? given.instrumentationLibrarySpans) : null;
  if (!isObject(given) || !Array.isArray(scopes)) {
    found.bad.push(quarantined(line, 'E_TYPE', 'A resource in it holds no spans.', text));
    return;
  }
  const resource = isObject(given.resource) ? given.resource.attributes : null;
  for (const scope of scopes) {
    const spans = isObject(scope) && Array.isArray(scope.spans) ? scope.spans : [];
    for (const span of spans) takeSpan(isObject(span) ? { ...span, resource } : null, line, text, found);
  }
}

function takeSpan(span: JsonObject | null, line: number, text: string, found: FoundSteps): void {
  const traceId = span === null ? null : textIn(span, 'traceId');
  if (span === null || traceId === null || traceId.length > 512) {
    found.bad.push(
      quarantined(line, 'E_CASE_ID', 'A span in it names no trace.', text, { field: 'traceId' }),
    );
  } else found.steps.push({ traceId, line, value: span } satisfies FoundStep);
}

/** What the exporters that print to the console call the same things. */
function printed(value: JsonObject, context: JsonObject): JsonObject {
  return {
    ...value,
    traceId: textIn(context, 'trace_id')?.replace(/^0x/, '') ?? null,
    spanId: textIn(context, 'span_id')?.replace(/^0x/, '') ?? null,
    parentSpanId: textIn(value, 'parent_id')?.replace(/^0x/, '') ?? null,
    startTimeUnixNano: value.start_time,
    endTimeUnixNano: value.end_time,
    resource: isObject(value.resource) ? value.resource.attributes : null,
  };
}

import { isObject } from '../../files/parse-json.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { groupedTraces } from '../traces/grouped-traces.ts';
import { traceColumns } from '../traces/trace-columns.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { spansInFile, UNDER } from './spans-in-file.ts';
import { traceOfSpans } from './trace-of-spans.ts';

const COLUMNS = traceColumns({
  id: 'traceId',
  messages: 'gen_ai.input.messages, events',
  times: 'startTimeUnixNano',
  topic: 'gen_ai.agent.name, span name',
  agent: 'model, service.version',
  scores: 'gen_ai.evaluation.result',
  details: 'conversation, tokens, cost',
});

/**
 * Spans as OpenTelemetry writes them in JSON: one document, or a batch per line. A trace is a case and one row; its
 * spans may stand anywhere in the file.
 */
export const OPENTELEMETRY: JsonFormat = {
  id: 'opentelemetry',
  name: 'OpenTelemetry spans',
  description: 'OTLP JSON with the conventions for generative AI, old and new, or of OpenInference.',
  recognise,
  async read(source, head, { mapping, makeGroups }) {
    const detection = {
      format: OPENTELEMETRY.id,
      name: OPENTELEMETRY.name,
      because: recognise(head) ?? 'recognised by resourceSpans',
    };
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    return traceReading(detection, COLUMNS, rule, (maxRows) =>
      groupedTraces(
        spansInFile(source, head),
        makeGroups,
        (id, spans) => caseOfTrace(traceOfSpans(id, spans), rule),
        maxRows,
      ),
    );
  },
};

function recognise({ layout, firstOf, first }: JsonHead): string | null {
  if (layout === 'object') {
    const key = UNDER.find((name) => firstOf.has(name));
    const resource = key && firstOf.get(key);
    return resource && ('scopeSpans' in resource || 'instrumentationLibrarySpans' in resource)
      ? `recognised by ${key}[].scopeSpans`
      : null;
  }
  if (first && Array.isArray(first.resourceSpans)) return 'recognised by resourceSpans in each line';
  const context = first && isObject(first.context) ? first.context : {};
  return 'trace_id' in context && 'span_id' in context ? 'recognised by context.trace_id' : null;
}

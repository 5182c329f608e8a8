import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { numberIn, textIn, timeIn } from '../traces/fields.ts';
import type { Span, SpanKind } from '../traces/trace.ts';
import { attributesOf } from './any-value.ts';
import { saidInSpan } from './said-in-span.ts';

/** By what an instrumentation says a span does; compared in lower case. */
const KINDS: Readonly<Record<string, SpanKind>> = {
  chat: 'model',
  generate_content: 'model',
  text_completion: 'model',
  completion: 'model',
  llm: 'model',
  generation: 'model',
  execute_tool: 'tool',
  tool: 'tool',
  evaluator: 'judge',
  guardrail: 'judge',
  invoke_agent: 'other',
  create_agent: 'other',
  agent: 'other',
  chain: 'other',
  workflow: 'other',
  task: 'other',
  span: 'other',
  embedding: 'other',
  embeddings: 'other',
  retriever: 'other',
  reranker: 'other',
};

/** A span of OTLP as a step of a trace. */
export function spanOfOtlp(span: JsonObject): Span {
  const attributes = attributesOf(span.attributes);
  const tool = textIn(attributes, 'gen_ai.tool.name', 'tool.name', 'ai.toolCall.name');
  const kind = kindOf(attributes, tool !== null);
  return {
    id: textIn(span, 'spanId') ?? '',
    parentId: parentOf(span),
    name:
      (kind === 'tool' ? tool : null) ??
      textIn(attributes, 'traceloop.entity.name') ??
      textIn(span, 'name') ??
      '',
    kind,
    startedAt: timeIn(span, 'startTimeUnixNano'),
    endedAt: timeIn(span, 'endTimeUnixNano', 'startTimeUnixNano'),
    failed: hasFailed(span.status) || textIn(attributes, 'error.type') !== null,
    ...saidInSpan(span, attributes),
    model: textIn(
      attributes,
      'gen_ai.response.model',
      'gen_ai.request.model',
      'llm.model_name',
      'ai.model.id',
    ),
    usage: {
      input: numberIn(
        attributes,
        'gen_ai.usage.input_tokens',
        'gen_ai.usage.prompt_tokens',
        'llm.token_count.prompt',
        'ai.usage.promptTokens',
      ),
      output: numberIn(
        attributes,
        'gen_ai.usage.output_tokens',
        'gen_ai.usage.completion_tokens',
        'llm.token_count.completion',
        'ai.usage.completionTokens',
      ),
      total: numberIn(
        attributes,
        'gen_ai.usage.total_tokens',
        'llm.usage.total_tokens',
        'llm.token_count.total',
      ),
      cost: numberIn(attributes, 'gen_ai.usage.cost', 'llm.cost.total', 'gen_ai.usage.total_cost'),
    },
  };
}

/** What the span says it does; else one that names a model and numbers its messages asks that model. */
function kindOf(attributes: JsonObject, namesTool: boolean): SpanKind {
  const said = textIn(
    attributes,
    'gen_ai.operation.name',
    'openinference.span.kind',
    'traceloop.span.kind',
    'langfuse.observation.type',
    'llm.request.type',
  )?.toLowerCase();
  if (said !== undefined && Object.hasOwn(KINDS, said)) return KINDS[said] as SpanKind;
  if (namesTool) return 'tool';
  const names = Object.keys(attributes);
  return names.some((name) => /^(gen_ai\.(prompt|completion)|llm\.(in|out)put_messages)\.0\./.test(name))
    ? 'model'
    : 'other';
}

function parentOf(span: JsonObject): string | null {
  const parent = textIn(span, 'parentSpanId');
  return parent === null || /^0+$/.test(parent) ? null : parent;
}

function hasFailed(status: unknown): boolean {
  return (
    isObject(status) && (status.code === 2 || /ERROR/.test(String(status.code ?? status.status_code ?? '')))
  );
}

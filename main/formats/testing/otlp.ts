type Value = string | number | boolean | object;

/** For tests: attributes as OTLP wraps them. */
export function attributes(values: Record<string, Value>): object[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: wrapped(value) }));
}

function wrapped(value: Value): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { stringValue: JSON.stringify(value) };
}

/** For tests: a span that begins and ends so many seconds after ten o'clock. */
export function span(
  id: string,
  [from, to]: [number, number],
  values: Record<string, Value>,
  more: object = {},
) {
  const nanos = (seconds: number) => `${1_770_026_400 + seconds}123456789`;
  return {
    traceId: 'aaaabbbbccccddddeeeeffff00001111',
    spanId: id,
    name: id,
    startTimeUnixNano: nanos(from),
    endTimeUnixNano: nanos(to),
    attributes: attributes(values),
    ...more,
  };
}

/** For tests: spans of one resource. */
export function batch(spans: readonly object[]): object {
  return {
    resource: {
      attributes: attributes({
        'service.name': 'desk',
        'service.version': '3',
        'deployment.environment.name': 'live',
      }),
    },
    scopeSpans: [{ scope: { name: 'test' }, spans }],
  };
}

const SYSTEM = 'You help with orders.';
const ASKED = 'My order is lost';
const ARGS = '{"summary":"lost order"}';
const TOOL = 'escalate_to_human';
const CALL = { id: 'c1', function: { name: TOOL, arguments: ARGS } };
const DONE = 'A colleague will write to you.';

/** The same two calls of a model, in each of the ways in which instrumentations write them. */
export const DIALECTS: Readonly<Record<string, object[]>> = {
  'lists of messages': [
    span('agent', [0, 9], {
      'gen_ai.operation.name': 'invoke_agent',
      'gen_ai.agent.name': 'orders',
      'gen_ai.conversation.id': 'k7',
    }),
    span(
      'one',
      [1, 2],
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': 'm-one',
        'gen_ai.usage.input_tokens': 20,
        'gen_ai.usage.output_tokens': 4,
        'gen_ai.system_instructions': [{ type: 'text', content: SYSTEM }],
        'gen_ai.input.messages': [{ role: 'user', parts: [{ type: 'text', content: ASKED }] }],
        'gen_ai.output.messages': [
          {
            role: 'assistant',
            parts: [{ type: 'tool_call', id: 'c1', name: TOOL, arguments: JSON.parse(ARGS) }],
          },
        ],
      },
      { parentSpanId: 'agent' },
    ),
    span(
      'tool',
      [3, 4],
      {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': TOOL,
        'gen_ai.tool.call.arguments': ARGS,
        'gen_ai.tool.call.result': 'queued',
      },
      { parentSpanId: 'agent' },
    ),
    span(
      'two',
      [5, 6],
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.response.model': 'm-one',
        'gen_ai.input.messages': [
          { role: 'user', parts: [{ type: 'text', content: ASKED }] },
          {
            role: 'assistant',
            parts: [{ type: 'tool_call', id: 'c1', name: TOOL, arguments: JSON.parse(ARGS) }],
          },
          { role: 'tool', parts: [{ type: 'tool_call_response', id: 'c1', response: 'queued' }] },
        ],
        'gen_ai.output.messages': [{ role: 'assistant', parts: [{ type: 'text', content: DONE }] }],
      },
      { parentSpanId: 'agent' },
    ),
  ],
  'numbered attributes': [
    span('two', [5, 6], {
      'llm.request.type': 'chat',
      'gen_ai.prompt.0.role': 'system',
      'gen_ai.prompt.0.content': SYSTEM,
      'gen_ai.prompt.1.role': 'user',
      'gen_ai.prompt.1.content': ASKED,
      'gen_ai.prompt.2.role': 'assistant',
      'gen_ai.prompt.2.tool_calls.0.id': 'c1',
      'gen_ai.prompt.2.tool_calls.0.name': TOOL,
      'gen_ai.prompt.2.tool_calls.0.arguments': ARGS,
      'gen_ai.prompt.3.role': 'tool',
      'gen_ai.prompt.3.tool_call_id': 'c1',
      'gen_ai.prompt.3.content': 'queued',
      'gen_ai.completion.0.role': 'assistant',
      'gen_ai.completion.0.content': DONE,
      'gen_ai.response.model': 'm-one',
    }),
  ],
  OpenInference: [
    span('two', [5, 6], {
      'openinference.span.kind': 'LLM',
      'llm.model_name': 'm-one',
      'llm.token_count.prompt': 20,
      'llm.token_count.completion': 4,
      'llm.input_messages.0.message.role': 'system',
      'llm.input_messages.0.message.content': SYSTEM,
      'llm.input_messages.1.message.role': 'user',
      'llm.input_messages.1.message.contents.0.message_content.type': 'text',
      'llm.input_messages.1.message.contents.0.message_content.text': ASKED,
      'llm.input_messages.2.message.role': 'assistant',
      'llm.input_messages.2.message.tool_calls.0.tool_call.id': 'c1',
      'llm.input_messages.2.message.tool_calls.0.tool_call.function.name': TOOL,
      'llm.input_messages.2.message.tool_calls.0.tool_call.function.arguments': ARGS,
      'llm.input_messages.3.message.role': 'tool',
      'llm.input_messages.3.message.tool_call_id': 'c1',
      'llm.input_messages.3.message.content': 'queued',
      'llm.output_messages.0.message.role': 'assistant',
      'llm.output_messages.0.message.content': DONE,
    }),
  ],
  events: [
    span(
      'two',
      [5, 6],
      { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'm-one' },
      {
        events: [
          { name: 'gen_ai.system.message', attributes: attributes({ content: SYSTEM }) },
          { name: 'gen_ai.user.message', attributes: attributes({ content: ASKED }) },
          { name: 'gen_ai.assistant.message', attributes: attributes({ tool_calls: [CALL] }) },
          { name: 'gen_ai.tool.message', attributes: attributes({ id: 'c1', content: 'queued' }) },
          {
            name: 'gen_ai.choice',
            attributes: attributes({ index: 0, message: { role: 'assistant', content: DONE } }),
          },
          {
            name: 'gen_ai.evaluation.result',
            attributes: attributes({
              'gen_ai.evaluation.name': 'helpful',
              'gen_ai.evaluation.score.value': 0.25,
            }),
          },
        ],
      },
    ),
  ],
};

/** What all of them say. */
export const SAID = [
  `system: ${SYSTEM}`,
  `customer: ${ASKED}`,
  `agent: ${TOOL}(${ARGS})`,
  'tool: queued',
  `agent: ${DONE}`,
];

import type { JsonObject } from '../../files/parse-json.ts';
import { pick } from '../traces/fields.ts';
import { unwrap } from '../traces/unwrap.ts';
import { messagesOfEvents } from './event-messages.ts';
import { indexedMessages } from './indexed-messages.ts';

/** Attributes in which instrumentations keep the whole of what went in or came out, the most exact first. */
const WHOLE_IN = [
  'gen_ai.tool.call.arguments',
  'ai.prompt.messages',
  'langfuse.observation.input',
  'input.value',
  'traceloop.entity.input',
  'mlflow.spanInputs',
  'gen_ai.prompt',
  'tool.parameters',
  'ai.toolCall.args',
  'ai.prompt',
];
const WHOLE_OUT = [
  'gen_ai.tool.call.result',
  'langfuse.observation.output',
  'output.value',
  'traceloop.entity.output',
  'mlflow.spanOutputs',
  'gen_ai.completion',
  'ai.toolCall.result',
  'ai.response.text',
];

/**
 * What a span was given and gave back. Instrumentations write it in four ways: lists of messages in two attributes,
 * messages spread over numbered attributes (of the older conventions, or of OpenInference), events, or whole values.
 */
export function saidInSpan(span: JsonObject, attributes: JsonObject): { input: unknown; output: unknown } {
  const events = messagesOfEvents(span, attributes);
  return {
    input:
      listed(attributes, 'gen_ai.input.messages') ??
      indexedMessages(attributes, 'llm.input_messages.') ??
      indexedMessages(attributes, 'gen_ai.prompt.') ??
      events.input ??
      unwrap(pick(attributes, ...WHOLE_IN)),
    output:
      unwrap(pick(attributes, 'gen_ai.output.messages')) ??
      indexedMessages(attributes, 'llm.output_messages.') ??
      indexedMessages(attributes, 'gen_ai.completion.') ??
      events.output ??
      toolCallsOf(attributes) ??
      unwrap(pick(attributes, ...WHOLE_OUT)),
  };
}

function listed(attributes: JsonObject, name: string): unknown {
  const messages = unwrap(pick(attributes, name));
  const instructions = unwrap(pick(attributes, 'gen_ai.system_instructions'));
  if (instructions === null) return messages;
  return { messages: messages ?? [], system: instructions };
}

/** One SDK keeps the text and the calls of an answer apart. */
function toolCallsOf(attributes: JsonObject): unknown {
  const calls = unwrap(pick(attributes, 'ai.response.toolCalls'));
  if (!Array.isArray(calls) || calls.length === 0) return null;
  return { role: 'assistant', content: pick(attributes, 'ai.response.text'), tool_calls: calls };
}

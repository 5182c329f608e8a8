import type { Message, ToolCall } from '../../model/case.ts';
import type { ChatMessage } from '../../model/eval-export.ts';

/** A call that waits for its answer. */
interface Waiting {
  id: string;
  name: string;
  by: ToolCall['by'];
}

/**
 * Turns as chat models take them: one message per turn, and every answer of a tool names a call that came before it.
 * Chat models know no customer who uses tools, as there is in simulated telephony, and no answer nobody asked for:
 * both are told in words, in square brackets.
 *
 * @param messages turns in order
 * @returns as many messages as turns, at the same places
 */
export function chatMessages(messages: readonly Message[]): ChatMessage[] {
  const waiting: Waiting[] = [];
  return messages.map((message, turn) => {
    if (message.speaker === 'tool') return answerOf(message, waiting);
    const calls = (message.toolCalls ?? []).map((call, place) => ({
      ...call,
      id: call.id ?? `call_${turn}_${place}`,
      // A call in somebody else's turn is not the agent's, whatever it says.
      by: message.speaker === 'agent' ? call.by : ('customer' as const),
    }));
    waiting.push(...calls);
    const told = calls.filter(({ by }) => by === 'customer').map(inWords);
    const content = [message.text, ...told, ...attached(message)].filter((part) => part !== '').join('\n');
    if (message.speaker !== 'agent') {
      return { role: message.speaker === 'customer' ? 'user' : 'system', content };
    }
    const own = calls.filter(({ by }) => by === 'agent');
    return { role: 'assistant', content, ...(own.length > 0 && { tool_calls: own.map(asFunction) }) };
  });
}

/** The answer of a tool, to the call it names, else to the first open one of that tool, else to the first open one. */
function answerOf(message: Message, waiting: Waiting[]): ChatMessage {
  const { callId, name } = message.answers ?? {};
  const fits = [
    (call: Waiting) => callId !== undefined && call.id === callId,
    (call: Waiting) => callId === undefined && name !== undefined && call.name === name,
    () => callId === undefined && name === undefined,
  ];
  const at = fits.map((fit) => waiting.findIndex(fit)).find((place) => place >= 0);
  const [call] = at === undefined ? [] : waiting.splice(at, 1);
  const content = [message.text, ...attached(message)].filter((part) => part !== '').join('\n');
  if (call?.by === 'agent') return { role: 'tool', content, tool_call_id: call.id, name: call.name };
  const tool = call?.name ?? name ?? 'a tool';
  return { role: call ? 'user' : 'system', content: `[${tool} answered: ${content}]` };
}

function inWords({ name, arguments: given }: ToolCall): string {
  return `[The customer used ${name}${given === '' || given === '{}' ? '' : ` with ${given}`}]`;
}

function asFunction({ id, name, arguments: given }: ToolCall & { id: string }) {
  return { id, type: 'function' as const, function: { name, arguments: given } };
}

function attached({ attachments = [] }: Message): string[] {
  return attachments.map(({ name, text }) => `[Attached: ${name}]${text ? `\n${text}` : ''}`);
}

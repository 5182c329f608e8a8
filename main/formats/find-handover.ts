import type { Handover, Message } from '../../shared/model/case.ts';
import { isTransferTool } from '../../shared/model/transfer-tools.ts';
import { isObject } from '../files/parse-json.ts';

/** The first call by which the agent passed the customer on, with its summary as the packet; null when there is none. */
export function findHandover(messages: readonly Message[]): Handover | null {
  for (const [turn, message] of messages.entries()) {
    if (message.speaker !== 'agent') continue;
    const call = message.toolCalls?.find(({ name, by }) => by === 'agent' && isTransferTool(name));
    if (call) return { turn, packet: packetOf(call.arguments) };
  }
  return null;
}

/** The `summary` argument, or all arguments where there is none. */
function packetOf(argumentsText: string): string | null {
  try {
    const value: unknown = JSON.parse(argumentsText);
    if (isObject(value) && typeof value.summary === 'string') return value.summary;
    return isObject(value) && Object.keys(value).length === 0 ? null : argumentsText;
  } catch {
    return argumentsText === '' ? null : argumentsText;
  }
}

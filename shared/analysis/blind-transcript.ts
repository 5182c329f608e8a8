import type { Message } from '../model/case.ts';
import { handoverCalls } from './handover-calls.ts';

/**
 * The transcript as a reviewer may see it before the packet opens: the arguments of the call that handed the case
 * over are cut out wherever that call occurs, since they are the packet, and so is what was attached there.
 */
export function blindTranscript(
  messages: readonly Message[],
  handoverTurn: number | null,
  packet: string | null = null,
): Message[] {
  const handsOver = handoverCalls(messages, handoverTurn, packet);
  return messages.map((message, turn) => {
    if (!message.toolCalls?.some((call) => handsOver(call, turn))) return message;
    const toolCalls = message.toolCalls.map((call) =>
      handsOver(call, turn) ? { ...call, arguments: '' } : call,
    );
    // What was attached to the handover is part of it.
    const { attachments: _, ...rest } = message;
    return { ...rest, toolCalls };
  });
}

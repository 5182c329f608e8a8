import type { Message } from '../model/case.ts';

const SOUNDS_LIKE_A_TRANSFER = /transfer|hand_?off|hand_?over|escalat|human/i;

/**
 * The transcript as a reviewer may see it before the packet opens: the arguments of the call that handed the case
 * over are cut out wherever that call occurs, since they are the packet, and so is what was attached there.
 */
export function blindTranscript(messages: readonly Message[], handoverTurn: number | null): Message[] {
  const transfer = transferCalls(messages, handoverTurn);
  return messages.map((message) => {
    if (!message.toolCalls?.some((call) => transfer.has(call.name))) return message;
    const toolCalls = message.toolCalls.map((call) =>
      transfer.has(call.name) ? { ...call, arguments: '' } : call,
    );
    // What was attached to the handover is part of it.
    const { attachments: _, ...rest } = message;
    return { ...rest, toolCalls };
  });
}

/** Names of the calls that handed over: those of the handover turn, or the ones among them that sound like it. */
function transferCalls(messages: readonly Message[], handoverTurn: number | null): Set<string> {
  const turn = handoverTurn === null ? undefined : messages[handoverTurn];
  const names = (turn?.toolCalls ?? []).filter((call) => call.by === 'agent').map((call) => call.name);
  const likely = names.filter((name) => SOUNDS_LIKE_A_TRANSFER.test(name));
  return new Set(likely.length > 0 ? likely : names);
}

import type { Message, ToolCall } from '../model/case.ts';

const SOUNDS_LIKE_A_TRANSFER = /transfer|hand_?off|hand_?over|escalat|human/i;

/**
 * Tells the calls whose arguments are the packet, or a repeat of it: whatever tools the source hands over with. Those
 * are the calls in the handover turn that hold the packet or sound like a transfer (or all of it, when none does), every
 * other call of the same tools, and what sounds like a transfer after that turn.
 */
export function handoverCalls(
  messages: readonly Message[],
  handoverTurn: number | null,
  packet: string | null,
): (call: ToolCall, turn: number) => boolean {
  if (handoverTurn === null) return (call) => holdsPacket(call, packet);
  const calls = (messages[handoverTurn]?.toolCalls ?? []).filter(({ by }) => by === 'agent');
  const likely = calls.filter((call) => holdsPacket(call, packet) || SOUNDS_LIKE_A_TRANSFER.test(call.name));
  const names = new Set((likely.length > 0 ? likely : calls).map(({ name }) => name));
  return (call, turn) =>
    names.has(call.name) ||
    holdsPacket(call, packet) ||
    (turn > handoverTurn && call.by === 'agent' && SOUNDS_LIKE_A_TRANSFER.test(call.name));
}

/** The packet is a call's arguments or, where there is one, their summary. */
function holdsPacket({ arguments: given }: ToolCall, packet: string | null): boolean {
  if (packet === null || packet === '') return false;
  if (given === packet) return true;
  if (!given.includes('"summary"')) return false;
  try {
    const value: unknown = JSON.parse(given);
    return typeof value === 'object' && value !== null && 'summary' in value && value.summary === packet;
  } catch {
    return false;
  }
}

import type { ToolCall } from '../../../shared/model/case.ts';
import type { Conversation } from './conversation.ts';

/**
 * Says of each answer of a tool which call it answers, where its tracer left that out: the call of that id, else the
 * first call of that tool that nobody answered yet, else the first of any.
 */
export function nameAnswers(conversation: Conversation): void {
  const open: ToolCall[] = [];
  for (const { message } of conversation.said()) {
    open.push(...(message.toolCalls ?? []));
    if (message.speaker !== 'tool' || open.length === 0) continue;
    const { callId, name, failed } = message.answers ?? { failed: false };
    const at = indexOf(open, callId, name);
    const [call] = at < 0 ? [] : open.splice(at, 1);
    if (!call) continue;
    const id = callId ?? call.id;
    message.answers = { failed, name: name ?? call.name, ...(id === undefined ? {} : { callId: id }) };
  }
}

function indexOf(open: readonly ToolCall[], callId: string | undefined, name: string | undefined): number {
  if (callId !== undefined) {
    const same = open.findIndex(({ id }) => id === callId);
    if (same >= 0) return same;
  }
  if (name !== undefined) return open.findIndex((call) => call.name === name);
  return callId === undefined ? 0 : -1;
}

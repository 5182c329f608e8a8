import type { Message, ToolCall } from '../../../shared/model/case.ts';
import { textOfAnswer } from './content-pieces.ts';
import type { Conversation, Said } from './conversation.ts';
import { messagesIn } from './messages-in.ts';
import type { Span } from './trace.ts';
import { jsonText } from './unwrap.ts';

/** A step that ran a tool, and when it came among all steps. */
export interface ToolStep {
  span: Span;
  step: number;
}

interface MadeCall {
  call: ToolCall;
  said: Said;
}

/** Adds calls that only their own step tells of, and answers to calls that no message answers. */
export function addToolSteps(conversation: Conversation, steps: readonly ToolStep[]): void {
  if (steps.length === 0) return;
  const made = callsMade(conversation);
  const answered = answersGiven(conversation);
  const place = placesByStep(conversation);
  for (const { span, step } of steps) {
    const name = toolName(span.name);
    const call = made.get(name)?.shift();
    if (call) {
      if (!answered(call.call)) conversation.insert(answerTo(span, call.call), step, call.said);
      continue;
    }
    const own: ToolCall = { name, arguments: jsonText(span.input ?? {}), by: 'agent' };
    const asking: Message = { speaker: 'agent', text: '', toolCalls: [own] };
    if (span.startedAt !== null) asking.at = span.startedAt;
    const said = conversation.insert(asking, step, place.before(step));
    const silent = span.output === undefined || span.output === null;
    place.extend(step, silent ? said : conversation.insert(answerTo(span, own), step, said));
  }
}

/** Where the steps of tools, which come in their order, belong among the messages of the others. */
function placesByStep(conversation: Conversation) {
  const all = [...conversation.said()];
  /** The earliest step from each place on: a message belongs before a step when all after it do. */
  const earliest: number[] = new Array(all.length);
  let least = Number.POSITIVE_INFINITY;
  for (let i = all.length - 1; i >= 0; i--) {
    least = Math.min(least, (all[i] as Said).step);
    earliest[i] = least;
  }
  let at = 0;
  /** The end of what was put behind each message. */
  const tails = new Map<number, Said>();
  const advance = (step: number) => {
    while (at < all.length && (earliest[at] as number) <= step) at++;
    return at;
  };
  return {
    before: (step: number): Said | null => tails.get(advance(step)) ?? all[advance(step) - 1] ?? null,
    extend: (step: number, said: Said) => void tails.set(advance(step), said),
  };
}

/** Tracers put what happened before the name of the tool. */
export function toolName(name: string): string {
  return name.replace(/^(execute_tool\s+|running tool:\s*|tool\.|tool:\s*)/i, '').toWellFormed() || name;
}

function callsMade(conversation: Conversation): Map<string, MadeCall[]> {
  const made = new Map<string, MadeCall[]>();
  for (const said of conversation.said()) {
    for (const call of said.message.toolCalls ?? []) {
      const calls = made.get(call.name);
      if (calls) calls.push({ call, said });
      else made.set(call.name, [{ call, said }]);
    }
  }
  return made;
}

/** Whether a message answers a call, by its id or else by the tool's name. */
function answersGiven(conversation: Conversation): (call: ToolCall) => boolean {
  const ids = new Set<string>();
  const byName = new Map<string, number>();
  for (const { message } of conversation.said()) {
    if (message.speaker !== 'tool') continue;
    const { callId, name } = message.answers ?? {};
    if (callId !== undefined) ids.add(callId);
    else if (name !== undefined) byName.set(name, (byName.get(name) ?? 0) + 1);
  }
  return (call) => {
    if (call.id !== undefined) return ids.has(call.id);
    const named = byName.get(call.name) ?? 0;
    if (named > 0) byName.set(call.name, named - 1);
    return named > 0;
  };
}

function answerTo(span: Span, call: ToolCall): Message {
  // A framework may give back the whole message that answers.
  const [whole] = messagesIn(span.output) ?? [];
  const text = whole?.speaker === 'tool' ? whole.text : textOfAnswer(span.output);
  return {
    speaker: 'tool',
    text,
    answers: { failed: span.failed, name: call.name, ...(call.id === undefined ? {} : { callId: call.id }) },
    ...(span.endedAt === null ? {} : { at: span.endedAt }),
  };
}

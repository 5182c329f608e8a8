import type { Message } from '../../../shared/model/case.ts';
import { Conversation, type Said } from './conversation.ts';
import { messagesIn } from './messages-in.ts';
import { nameAnswers } from './name-answers.ts';
import { asOtherAgent } from './other-agents.ts';
import { plainText } from './plain-text.ts';
import { walkSpans } from './span-tree.ts';
import { addToolSteps, type ToolStep } from './tool-steps.ts';
import type { Span, Trace } from './trace.ts';
import { jsonText } from './unwrap.ts';

/**
 * The transcript of a trace. Every step that names who speaks adds what is new in it; a step that asks a model may also
 * hold bare text. Calls and answers of tools that no message told of are added from the steps of the tools themselves,
 * and what the trace was given and gave back as a whole closes gaps at both ends.
 */
export function messagesOfTrace(trace: Trace): Message[] {
  const conversation = new Conversation();
  const tools: ToolStep[] = [];
  const reached = new Map<Span, Said | null>();
  let step = 0;
  for (const { span, enter, insideModel } of walkSpans(trace.spans)) {
    step++;
    if (span.kind === 'tool') {
      if (enter) tools.push({ span, step });
      continue;
    }
    const bare = span.kind === 'model' && !insideModel;
    if (enter) {
      const asked = messagesIn(span.input) ?? (bare ? saidBy('customer', span.input) : []);
      const own = asOtherAgent(conversation, asked);
      reached.set(span, conversation.take(timed(own, span.startedAt, 'customer'), step));
    } else {
      const answered = messagesIn(span.output) ?? (bare ? answerOf(span.output) : []);
      conversation.takeAnswer(timed(answered, span.endedAt, 'agent'), step, reached.get(span) ?? null);
    }
  }
  nameAnswers(conversation);
  addToolSteps(conversation, tools);
  closeEnds(conversation, trace, step);
  return [...conversation.said()].map(({ message }) => message);
}

function saidBy(speaker: 'customer' | 'agent', value: unknown): Message[] {
  const text = plainText(value);
  return text === null ? [] : [{ speaker, text }];
}

/** What a model gave back without saying who speaks: its text, or all of it, since a form it filled in is an answer too. */
function answerOf(output: unknown): Message[] {
  if (typeof output === 'object' && output !== null && Object.keys(output).length > 1) {
    return [{ speaker: 'agent', text: jsonText(output) }];
  }
  return saidBy('agent', output);
}

/** Only the last message is known to be of this moment: those before it may be history. */
function timed(messages: Message[], at: string | null, speaker: Message['speaker']): Message[] {
  const last = messages.at(-1);
  if (last && at !== null && last.speaker === speaker && last.at === undefined) last.at = at;
  return messages;
}

function closeEnds(conversation: Conversation, trace: Trace, step: number): void {
  const asked = messagesIn(trace.input) ?? [];
  const answered = messagesIn(trace.output) ?? [];
  const start = conversation.take(asked, 0);
  conversation.takeAnswer(answered, step, start);
  const said = [...conversation.said()];
  if (!said.some(({ message }) => message.speaker === 'customer')) {
    const [first] = saidBy('customer', trace.input);
    const instructions = said.filter(({ message }) => message.speaker === 'system').at(-1) ?? null;
    if (first) conversation.insert(first, 0, instructions);
  }
  const lastAgent = said.findLastIndex(
    ({ message: { speaker, text } }) => speaker === 'agent' && text !== '',
  );
  const lastCustomer = said.findLastIndex(({ message }) => message.speaker === 'customer');
  if (lastAgent > lastCustomer) return;
  const [answer] = saidBy('agent', trace.output);
  if (answer) conversation.take(timed([answer], trace.endedAt, 'agent'), step, said[lastCustomer] ?? null);
}
